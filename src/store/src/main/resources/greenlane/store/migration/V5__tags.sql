-- What customers need, as tags: the library, what was written about contacts, how sure each tag of each customer is, and what people said of it.
--
-- Days are epoch days in the centre's zone. What speaks for a tag is not kept: it is read again from purchases, contacts and notes.

create table tag_library (
    version integer primary key,
    author varchar(128) not null,
    adopted_at_millis bigint not null,
    content varchar(262144) not null
);

-- Like a contact a note carries the customer's code and no key: it is a fact of its day. One that was typed in has no source and reference.
-- What the library of a version finds in it stands beside it, so that words are looked for once.
create table contact_note (
    id bigint generated always as identity (cache 10000) primary key,
    source varchar(64),
    reference varchar(128),
    customer varchar(256) not null,
    author varchar(128) not null,
    written_at_millis bigint not null,
    text varchar(4000) not null,
    found varchar(2000) not null,
    found_by_version integer not null,
    import_batch_id bigint,
    constraint contact_note_identity unique (source, reference),
    constraint contact_note_import_batch foreign key (import_batch_id) references import_batch (id)
);

create index contact_note_by_time on contact_note (written_at_millis);

create index contact_note_customer on contact_note (customer, written_at_millis desc);

-- How sure each tag is, of some thousand neighbouring customers each.
create table tag_block (
    block integer primary key,
    as_of_day integer not null,
    packed varbinary(1048576) not null
);

-- One row, once tags were made: up to where everything has been taken into account.
create table tag_state (
    library_version integer primary key,
    as_of_day integer not null,
    made_at_millis bigint not null,
    purchase_change_number bigint not null,
    contact_id bigint not null,
    note_id bigint not null,
    verdict_id bigint not null,
    tiers_at_millis bigint not null
);

-- Only ever added to; of several about a customer's tag the last counts. The rules are those that spoke for it then, with commas.
create table tag_verdict (
    id bigint generated always as identity primary key,
    customer_number integer not null,
    tag varchar(40) not null,
    verdict varchar(16) not null,
    author varchar(128) not null,
    made_at_millis bigint not null,
    made_on_day integer not null,
    rules varchar(1000) not null
);

create index tag_verdict_customer on tag_verdict (customer_number, id desc);
