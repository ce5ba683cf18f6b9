-- How customers are sorted into tiers: the policies, the runs and what they found, and what people decided by hand.
--
-- Days are epoch days in the centre's zone. Policies and overrides are never removed: a run can be made again as of any day.

create table tier_policy (
    version integer primary key,
    valid_from_day integer not null,
    author varchar(128) not null,
    adopted_at_millis bigint not null,
    content varchar(65536) not null
);

-- One run for one day; running again for that day replaces it.
create table tier_run (
    as_of_day integer primary key,
    policy_version integer not null,
    model varchar(65536) not null,
    ran_at_millis bigint not null,
    size integer not null,
    scored integer not null,
    modelled integer not null,
    core_count integer not null,
    potential_count integer not null,
    ordinary_count integer not null,
    custom_count integer not null,
    rose integer not null,
    fell integer not null,
    -- The score borders, comma-separated, and what values are worth, one scale a measure.
    borders varchar(64) not null,
    spend_scale blob not null,
    frequency_scale blob not null,
    loyalty_scale blob not null,
    potential_scale blob not null,
    moves blob not null,
    constraint tier_run_policy foreign key (policy_version) references tier_policy (version)
);

-- Some thousand neighbouring customers each. Kept in the row: H2 takes twice as long over so many large objects of their own.
create table score_sheet (
    as_of_day integer not null,
    block integer not null,
    packed binary varying(65536) not null,
    primary key (as_of_day, block),
    constraint score_sheet_run foreign key (as_of_day) references tier_run (as_of_day) on delete cascade
);

create table tier_override (
    id bigint generated always as identity primary key,
    customer_number integer not null,
    tier varchar(16) not null,
    reason varchar(1000) not null,
    author varchar(128) not null,
    from_day integer not null,
    until_day integer not null,
    made_at_millis bigint not null,
    withdrawn_from_day integer,
    withdrawn_by varchar(128),
    withdrawn_at_millis bigint
);

create index tier_override_customer on tier_override (customer_number, id desc);

create index tier_override_until on tier_override (until_day);
