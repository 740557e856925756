-- Schema 2: a hub that was emptied or set back gets the rows of a removed chair again, from any chair that has them. Nobody sends
-- them for it under its own login, and nobody else could: what proves them is what that chair signed, which readers ask for.

-- A log of this chair, its first one or the one that goes on where an earlier one stopped.
create function hub.open_of(p_chair uuid, p_circle uuid, p_log uuid, p_parent uuid, p_parent_sequence bigint, p_parent_hash bytea) returns text
language plpgsql security definer set search_path = hub, pg_temp as $$
declare l hub.log; h bytea;
begin
  perform 1 from hub.chair where chair = p_chair for update;
  select * into l from hub.log where log = p_log;
  if found then return case when l.chair = p_chair then 'OK' else 'TAKEN' end; end if;
  if p_parent is null then
    if exists (select from hub.log where chair = p_chair) then return 'HAS-LOG'; end if;
    insert into hub.log (log, circle, chair, first_sequence, head_sequence, head_hash, head_link)
      values (p_log, p_circle, p_chair, 0, -1, decode(repeat('00', 32), 'hex'), hub.first_link(p_log));
    return 'OK';
  end if;
  select * into l from hub.log where log = p_parent and chair = p_chair for update;
  if not found then return 'BAD-PARENT'; end if;
  if l.frozen_at is not null then return 'FROZEN'; end if;
  select e.hash into h from hub.event e where e.log = p_parent and e.sequence = p_parent_sequence;
  if h is distinct from p_parent_hash then return 'BAD-PARENT'; end if;
  update hub.log set frozen_at = now() where log = p_parent;
  insert into hub.log (log, circle, chair, parent, parent_sequence, parent_hash, first_sequence, head_sequence, head_hash, head_link)
    values (p_log, p_circle, p_chair, p_parent, p_parent_sequence, p_parent_hash, p_parent_sequence + 1, p_parent_sequence, p_parent_hash, hub.first_link(p_log));
  return 'OK';
end $$;

create or replace function hub.open_log(p_log uuid, p_parent uuid, p_parent_sequence bigint, p_parent_hash bytea) returns text
language plpgsql security definer set search_path = hub, pg_temp as $$
declare m hub.chair := hub.me();
begin
  return hub.open_of(m.chair, m.circle, p_log, p_parent, p_parent_sequence, p_parent_hash);
end $$;

-- Adds rows behind the head of a log whose row the caller has locked, as hub.append says.
create function hub.add_rows(l hub.log, p_by uuid, p_from bigint, p_hash bytea[], p_link bytea[], p_subject bytea[], p_also bytea[], p_key_epoch int,
  p_header bytea[], p_digest bytea[], p_body bytea[], p_signature bytea)
returns table (status text, head_sequence bigint, head_hash bytea, head_link bytea)
language plpgsql security definer set search_path = hub, pg_temp as $$
#variable_conflict use_column
declare n int := cardinality(p_hash); skip int; bad record; ok boolean;
begin
  if n is null or n = 0 or n > 5000 or p_from is null or p_from < l.first_sequence or cardinality(p_link) <> n or cardinality(p_subject) <> n or cardinality(p_also) <> n
    or cardinality(p_header) <> n or cardinality(p_digest) <> n or cardinality(p_body) <> n
    or p_key_epoch < 1 or length(p_signature) <> 64 then
    return query select 'MALFORMED', l.head_sequence, l.head_hash, l.head_link; return; end if;
  select bool_and(coalesce(length(u.hash) = 32 and length(u.digest) = 32 and length(u.link) = 32 and length(u.subject) in (0, 16)
      and length(u.also) in (0, 16) and length(u.header) <= 4096 and (u.body is null or length(u.body) <= 1048576), false)) into ok
    from unnest(p_hash, p_link, p_subject, p_also, p_header, p_digest, p_body) u(hash, link, subject, also, header, digest, body);
  if not ok then return query select 'MALFORMED', l.head_sequence, l.head_hash, l.head_link; return; end if;
  if p_from > l.head_sequence + 1 then return query select 'GAP', l.head_sequence, l.head_hash, l.head_link; return; end if;
  skip := l.head_sequence + 1 - p_from;
  if skip > 0 then
    select e.sequence, e.hash, u.h into bad from unnest(p_hash) with ordinality u(h, i)
      join hub.event e on e.log = l.log and e.sequence = p_from + u.i - 1
      where e.sequence between p_from and p_from + n - 1 and e.hash <> u.h order by e.sequence limit 1;
    if found then
      insert into hub.alarm (chair, log, what, sequence, stored, offered) values (p_by, l.log, 'FORK', bad.sequence, bad.hash, bad.h);
      return query select 'FORK', bad.sequence, bad.hash, null::bytea; return;
    end if;
    if skip >= n then return query select 'DUP', l.head_sequence, l.head_hash, l.head_link; return; end if;
  end if;
  select bool_and(x.link = sha256(x.before || uuid_send(l.log) || int8send(p_from + x.i - 1) || x.hash || sha256(x.header) || x.digest)
      and (x.body is null or sha256(x.body) = x.digest)) into ok
  from (select u.*, lag(u.link, 1, l.head_link) over (order by u.i) as before
        from unnest(p_hash, p_link, p_subject, p_also, p_header, p_digest, p_body) with ordinality u(hash, link, subject, also, header, digest, body, i)
        where u.i > skip) x;
  if not ok then
    insert into hub.alarm (chair, log, what, sequence) values (p_by, l.log, 'BAD-LINK', p_from);
    return query select 'BAD-LINK', l.head_sequence, l.head_hash, l.head_link; return;
  end if;
  insert into hub.event (log, sequence, hash, link, subject, also, key_epoch, header, body_digest)
    select l.log, p_from + u.i - 1, u.hash, u.link, u.subject, u.also, p_key_epoch, u.header, u.digest
    from unnest(p_hash, p_link, p_subject, p_also, p_header, p_digest) with ordinality u(hash, link, subject, also, header, digest, i) where u.i > skip;
  -- hub.erase waits for who is sending, and who sends for it: neither misses what the other does.
  perform 1 from hub.circle where circle = l.circle for share;
  insert into hub.payload (log, sequence, body)
    select l.log, p_from + u.i - 1, u.body from unnest(p_body, p_subject) with ordinality u(body, subject, i)
    where u.i > skip and u.body is not null
      and (length(u.subject) = 0 or not exists (select from hub.erased x where x.circle = l.circle and x.subject = u.subject));
  update hub.log set head_sequence = p_from + n - 1, head_hash = p_hash[n], head_link = p_link[n], head_signature = p_signature, head_at = now()
    where log = l.log;
  return query select 'OK', p_from + n - 1, p_hash[n], p_link[n];
end $$;

create or replace function hub.append(p_log uuid, p_from bigint, p_hash bytea[], p_link bytea[], p_subject bytea[], p_also bytea[], p_key_epoch int,
  p_header bytea[], p_digest bytea[], p_body bytea[], p_signature bytea)
returns table (status text, head_sequence bigint, head_hash bytea, head_link bytea)
language plpgsql security definer set search_path = hub, pg_temp as $$
#variable_conflict use_column
declare m hub.chair := hub.me(); l hub.log;
begin
  -- Nobody locks another chair's log.
  select * into l from hub.log where log = p_log and chair = m.chair for update;
  if l.log is null then return query select 'DENIED', null::bigint, null::bytea, null::bytea; return; end if;
  if l.frozen_at is not null then return query select 'FROZEN', l.head_sequence, l.head_hash, l.head_link; return; end if;
  if p_signature is null then return query select 'MALFORMED', l.head_sequence, l.head_hash, l.head_link; return; end if;
  return query select * from hub.add_rows(l, m.chair, p_from, p_hash, p_link, p_subject, p_also, p_key_epoch, p_header, p_digest, p_body, p_signature);
end $$;

-- Rows that their own chair sends no more: it was removed, or the log goes on under another name and these came behind the place
-- from where. The signature is that chair's, of the head that the last row is; null while rows are still to come, and nobody
-- believes an unsigned head. As hub.append, and: LIVE where the chair sends for itself; what hub.open_log says of a log that is not there.
create function hub.put_back(p_chair uuid, p_log uuid, p_parent uuid, p_parent_sequence bigint, p_parent_hash bytea, p_from bigint,
  p_hash bytea[], p_link bytea[], p_subject bytea[], p_also bytea[], p_key_epoch int, p_header bytea[], p_digest bytea[], p_body bytea[], p_signature bytea)
returns table (status text, head_sequence bigint, head_hash bytea, head_link bytea)
language plpgsql security definer set search_path = hub, pg_temp as $$
#variable_conflict use_column
declare m hub.chair := hub.me(); c hub.chair; l hub.log; s text;
begin
  select * into c from hub.chair where chair = p_chair and circle = m.circle;
  if c.chair is null then return query select 'DENIED', null::bigint, null::bytea, null::bytea; return; end if;
  select * into l from hub.log where log = p_log;
  if c.revoked_at is null and l.frozen_at is null then return query select 'LIVE', null::bigint, null::bytea, null::bytea; return; end if;
  s := hub.open_of(c.chair, c.circle, p_log, p_parent, p_parent_sequence, p_parent_hash);
  if s <> 'OK' then return query select s, null::bigint, null::bytea, null::bytea; return; end if;
  select * into l from hub.log where log = p_log for update;
  return query select * from hub.add_rows(l, m.chair, p_from, p_hash, p_link, p_subject, p_also, p_key_epoch, p_header, p_digest, p_body, p_signature);
end $$;
