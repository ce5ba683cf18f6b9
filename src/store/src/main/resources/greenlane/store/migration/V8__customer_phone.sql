-- Whose phone it is that calls: call logs name customers by number more often than by code.
create index customer_by_phone on customer (phone, number);
