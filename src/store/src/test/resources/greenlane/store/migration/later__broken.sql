-- A later version for the tests that fails half way.
create table half_way (id bigint primary key);

alter table no_such_table add column word varchar(20);
