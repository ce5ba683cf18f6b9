-- Who the customers are, who has looked at what is personal of them, and the segments people have saved.
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

-- Only ever added to: who was shown which personal field of which customer, and when.
create table reveal (
    id bigint generated always as identity primary key,
    customer_number integer not null,
    field varchar(16) not null,
    actor varchar(128) not null,
    at_millis bigint not null
);

create index reveal_customer on reveal (customer_number, id desc);

create table segment (
    name varchar(128) primary key,
    content varchar(65536) not null
);
