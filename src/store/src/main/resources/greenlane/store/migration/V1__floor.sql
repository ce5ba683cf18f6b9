-- What a console that stands alone keeps of the floor.
--
-- All times are UTC epoch milliseconds and all lengths milliseconds; the unit ends the name.
-- A contact carries the names it was recorded with and no keys into other tables: it is a fact of its day, and
-- renaming or removing a queue or an agent later does not change what happened.

create table import_batch (
    id bigint generated always as identity primary key,
    file_name varchar(1024) not null,
    sha256 char(64) not null,
    rows_added bigint not null,
    rows_known bigint not null,
    rows_rejected bigint not null,
    imported_at_millis bigint not null
);

create index import_batch_sha256 on import_batch (sha256);

-- H2 writes its file each time a run of numbers is used up; the default run of 32 made an import write a thousand times.
create table contact (
    id bigint generated always as identity (cache 10000) primary key,
    source varchar(64) not null,
    reference varchar(128) not null,
    visit smallint not null,
    customer varchar(256) not null,
    queue varchar(128) not null,
    medium varchar(16) not null,
    tier varchar(16) not null,
    outcome varchar(16) not null,
    agent varchar(128) not null,
    offered_at_millis bigint not null,
    wait_millis bigint not null,
    talk_millis bigint not null,
    hold_millis bigint not null,
    after_call_millis bigint not null,
    transferred boolean not null,
    import_batch_id bigint,
    constraint contact_identity unique (source, reference, visit),
    constraint contact_import_batch foreign key (import_batch_id) references import_batch (id)
);

-- In the order in which pages are read: H2 reads an index forwards only.
create index contact_by_queue on contact (queue, offered_at_millis desc, id desc);

create index contact_by_agent on contact (agent, offered_at_millis desc, id desc);

create index contact_by_time on contact (offered_at_millis);

create table queue (
    name varchar(128) primary key,
    medium varchar(16) not null,
    answer_target_millis bigint
);

create table agent (
    name varchar(128) primary key,
    team varchar(128) not null
);

create table setting (
    name varchar(128) primary key,
    content varchar(65536) not null
);

create table saved_mapping (
    name varchar(128) primary key,
    content varchar(65536) not null
);
