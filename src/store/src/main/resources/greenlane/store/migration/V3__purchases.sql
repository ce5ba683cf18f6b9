-- What customers bought: the lines as they came, packed by customer, and what they come to, folded at import.
--
-- Money is in minor units of the one currency of the store. Days are epoch days in the centre's zone, months are numbered twelve to the year.
-- What is packed is varbinary and not blob: H2 keeps a dropped blob for minutes, and reads one in three steps.

create table product (
    number integer primary key,
    code varchar(128) not null,
    description varchar(400) not null,
    usual_price_minor bigint not null,
    constraint product_code unique (code)
);

-- One row, once something was imported. The number goes up with everything that changes what purchases come to.
create table purchase_ledger (
    currency char(3) primary key,
    change_number bigint not null
);

-- What one import brought, in order of customer. A run is never changed: of two runs that state the same order the later one holds.
create table purchase_run (
    id integer primary key,
    import_batch_id bigint not null,
    first_day integer not null,
    last_day integer not null,
    line_count bigint not null,
    directory varbinary(1048576) not null,
    constraint purchase_run_import_batch foreign key (import_batch_id) references import_batch (id)
);

create table purchase_chunk (
    run_id integer not null,
    chunk_position integer not null,
    packed varbinary(1048576) not null,
    primary key (run_id, chunk_position),
    constraint purchase_chunk_run foreign key (run_id) references purchase_run (id)
);

-- What the purchases of neighbouring customers have come to by now, …
create table purchase_totals (
    block integer primary key,
    changed_at_number bigint not null,
    packed varbinary(1048576) not null
);

create index purchase_totals_changed on purchase_totals (changed_at_number, block);

-- … what each month added to that day by day, …
create table purchase_month (
    block integer not null,
    month_number integer not null,
    packed varbinary(1048576) not null,
    primary key (block, month_number)
);

-- … and how they bought in it.
create table purchase_habit (
    block integer not null,
    month_number integer not null,
    packed varbinary(1048576) not null,
    primary key (block, month_number)
);
