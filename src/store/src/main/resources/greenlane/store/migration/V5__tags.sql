-- What customers need, as tags: the library, what speaks for each tag of each customer, and what people said of it.

create table tag (
    name varchar(64) primary key,
    content varchar(65536) not null
);

create table contact_note (
    id bigint generated always as identity primary key,
    customer_number integer not null,
    written_at_millis bigint not null,
    text varchar(4000) not null
);

create index contact_note_customer on contact_note (customer_number, written_at_millis desc);

create table customer_tag (
    customer_number integer not null,
    tag varchar(64) not null,
    confidence double precision not null,
    evidence varchar(4000) not null,
    found_at_millis bigint not null,
    verdict varchar(16) not null,
    verdict_author varchar(128) not null,
    verdict_at_millis bigint,
    primary key (customer_number, tag),
    constraint customer_tag_tag foreign key (tag) references tag (name)
);
