-- Once per server, before the schema; again changes nothing. hub_join's password is no secret: whoever has it sees nothing
-- without the name that a typed code gives.
do $$ begin
  if not exists (select from pg_roles where rolname = 'hub_owner') then create role hub_owner nologin createrole; end if;
  if not exists (select from pg_roles where rolname = 'hub_chair') then create role hub_chair nologin; end if;
  if not exists (select from pg_roles where rolname = 'hub_join') then create role hub_join login password 'join' connection limit 20; end if;
end $$;
grant hub_chair to hub_owner with admin option;
-- A removed chair's open sessions are ended; where the administrator may not give that, the mark on the chair refuses them.
do $$ begin
  grant pg_signal_backend to hub_owner;
exception when insufficient_privilege then null;
end $$;
-- An administrator who is no superuser gives tables away only to a role that it is in.
do $$ begin
  if not (select rolsuper from pg_roles where rolname = current_user) then execute format('grant hub_owner to %I', current_user); end if;
end $$;
create schema if not exists hub;
-- Everybody may make temporary tables and, before version 15, tables in public: no chair may.
do $$ begin execute format('revoke all on database %I from public', current_database()); end $$;
do $$ begin execute format('grant connect on database %I to hub_chair, hub_join, hub_owner', current_database()); end $$;
revoke all on schema public from public;
do $$ declare f regprocedure; begin
  for f in select oid from pg_proc where pronamespace = 'pg_catalog'::regnamespace and proname in ('lo_creat', 'lo_create', 'lo_from_bytea')
    loop execute format('revoke all on function %s from public', f); end loop;
exception when insufficient_privilege then null;
end $$;
