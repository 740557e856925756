-- For whoever runs the server; no chair may.

-- Walks every link of a log again, with nothing but what is stored. Null when it holds, else the first sequence that does not.
create function hub.broken_link(p_log uuid) returns bigint language sql stable security definer set search_path = hub, pg_temp as $$
  with walked as (
    select e.sequence, e.link, e.hash, e.header, e.body_digest, p.body, l.head_link, l.head_sequence, l.head_hash,
      lag(e.link, 1, hub.first_link(l.log)) over w as before, lag(e.sequence, 1, l.first_sequence - 1) over w as last
    from hub.log l join hub.event e using (log) left join hub.payload p using (log, sequence) where l.log = p_log
    window w as (order by e.sequence))
  select coalesce(
    (select min(x.sequence) from walked x
      where x.sequence <> x.last + 1
        or x.link <> sha256(x.before || uuid_send(p_log) || int8send(x.sequence) || x.hash || sha256(x.header) || x.body_digest)
        or (x.body is not null and sha256(x.body) <> x.body_digest)
        or (x.sequence = x.head_sequence and (x.link <> x.head_link or x.hash <> x.head_hash))),
    -- Rows missing at the end, or more of them than the head names.
    (select least(n.newest, l.head_sequence) + 1
      from hub.log l cross join lateral (select coalesce((select max(sequence) from hub.event where log = l.log), l.first_sequence - 1) as newest) n
      where l.log = p_log and n.newest <> l.head_sequence)) $$;

-- A code that was printed: its name, what is sealed under it, and the circle that it is for (null: a new one).
create function hub.offer_founding(p_name bytea, p_circle uuid, p_offer bytea, p_hours int) returns text language plpgsql security definer set search_path = hub, pg_temp as $$
begin
  delete from hub.founding where until < now() and used_by is null;
  insert into hub.founding (name, circle, offer, until) values (p_name, p_circle, p_offer, now() + make_interval(hours => p_hours));
  return 'OK';
end $$;
