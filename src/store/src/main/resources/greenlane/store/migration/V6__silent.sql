-- What was done about customers who have fallen silent: who took each on, and what came of speaking to them.
--
-- Only ever added to: of each kind the latest counts, and nobody's word is lost.

create table silent_act (
    id bigint generated always as identity primary key,
    customer_number integer not null,
    -- assigned or contacted
    kind varchar(16) not null,
    -- To whom it was assigned; empty where it was taken from everybody.
    person varchar(128) not null,
    -- What came of a contact; empty for an assignment.
    outcome varchar(16) not null,
    note varchar(1000) not null,
    author varchar(128) not null,
    at_millis bigint not null
);

create index silent_act_customer on silent_act (customer_number, id desc);

create index silent_act_kind on silent_act (kind, customer_number, id);
