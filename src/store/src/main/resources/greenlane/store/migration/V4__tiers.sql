-- How customers are sorted into tiers: the policies, the runs and what they found.

create table tier_policy (
    version integer primary key,
    valid_from_day integer not null,
    author varchar(128) not null,
    adopted_at_millis bigint not null,
    content varchar(65536) not null
);

create table tier_run (
    id integer primary key,
    as_of_day integer not null,
    policy_version integer not null,
    model varchar(65536) not null,
    ran_at_millis bigint not null,
    constraint tier_run_as_of unique (as_of_day),
    constraint tier_run_policy foreign key (policy_version) references tier_policy (version)
);

create table score_sheet (
    run_id integer not null,
    block integer not null,
    packed blob not null,
    primary key (run_id, block),
    constraint score_sheet_run foreign key (run_id) references tier_run (id)
);

create table tier_move (
    run_id integer not null,
    customer_number integer not null,
    from_tier varchar(16) not null,
    to_tier varchar(16) not null,
    primary key (run_id, customer_number),
    constraint tier_move_run foreign key (run_id) references tier_run (id)
);

create table tier_override (
    id bigint generated always as identity primary key,
    customer_number integer not null,
    tier varchar(16) not null,
    reason varchar(1000) not null,
    author varchar(128) not null,
    made_at_millis bigint not null,
    until_day integer not null,
    withdrawn_at_millis bigint
);

create index tier_override_customer on tier_override (customer_number);
