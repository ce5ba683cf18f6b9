-- A later version for the tests: a new column in a full table, and a new table.
alter table contact add column trial_note varchar(100) default 'from version 1' not null;

create table trial (
    id bigint generated always as identity primary key,
    word varchar(20) not null
);
