-- Behind every migration: what is in the schema belongs to hub_owner, and nobody has anything but the functions named here.
do $$ declare t record; begin
  for t in select tablename from pg_tables where schemaname = 'hub' loop execute format('alter table hub.%I owner to hub_owner', t.tablename); end loop;
  for t in select oid::regprocedure as f from pg_proc where pronamespace = 'hub'::regnamespace loop execute format('alter function %s owner to hub_owner', t.f); end loop;
end $$;
alter schema hub owner to hub_owner;
revoke all on schema hub from public;
revoke all on all tables in schema hub from public, hub_chair, hub_join;
revoke all on all functions in schema hub from public, hub_chair, hub_join;
grant usage on schema hub to hub_chair, hub_join;
grant execute on function hub.hello, hub.heads, hub.open_log, hub.append, hub.pull, hub.digests, hub.pull_subject, hub.put_blob, hub.get_blob,
  hub.erase, hub.erased_since, hub.put_key, hub.my_keys, hub.clinic_keys, hub.put_register, hub.registers, hub.take, hub.leases, hub.enrol, hub.put_site,
  hub.revoke, hub.invite, hub.invitation_answer, hub.invitation_result, hub.first_link to hub_chair;
grant execute on function hub.join_offer, hub.join_answer, hub.join_result, hub.found to hub_join;
-- What a later schema added: this file follows each of them.
do $$ begin
  if to_regproc('hub.put_back') is not null then grant execute on function hub.put_back to hub_chair; end if;
end $$;
