-- Who the customers are.
--
-- A customer has a number besides the code the centre knows it by: 0, 1, 2 … in the order of first mention, without holes, and never given again.
-- Everything that is kept of a million customers at once stands in arrays by that number.

create table customer (
    number integer primary key,
    code varchar(128) not null,
    name varchar(400) not null,
    kind varchar(16) not null,
    phone varchar(64) not null,
    region varchar(128) not null,
    since_day integer,
    owner varchar(128) not null,
    constraint customer_code unique (code)
);
