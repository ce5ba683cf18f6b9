-- What customers bought: the lines as they came, packed by customer, and what they come to, folded at import.
--
-- Money is in minor units of the one currency of the store. Days are epoch days in the centre's zone.

create table product (
    number integer primary key,
    code varchar(128) not null,
    description varchar(400) not null,
    constraint product_code unique (code)
);

-- What one import brought, in order of customer: a run is never changed, only replaced.
create table purchase_run (
    id integer primary key,
    import_batch_id bigint not null,
    first_day integer not null,
    last_day integer not null,
    line_count bigint not null,
    constraint purchase_run_import_batch foreign key (import_batch_id) references import_batch (id)
);

create table purchase_chunk (
    run_id integer not null,
    first_customer integer not null,
    last_customer integer not null,
    packed blob not null,
    primary key (run_id, first_customer),
    constraint purchase_chunk_run foreign key (run_id) references purchase_run (id)
);

-- What the purchases of some thousand neighbouring customers come to, month by month.
create table purchase_summary (
    block integer primary key,
    packed blob not null
);
