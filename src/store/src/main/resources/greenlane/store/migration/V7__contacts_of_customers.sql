-- A customer's contacts, in the order in which pages are read: H2 reads an index forwards only.
create index contact_by_customer on contact (customer, offered_at_millis desc, id desc);
