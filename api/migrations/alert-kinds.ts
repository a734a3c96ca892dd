/**
 * The statement that lets alerts be of more kinds, beside those there are. Migrations from before it keep their own, for what
 * was released is not rewritten.
 */
export function allowAlertKinds(...kinds: readonly [string, ...string[]]): string {
  return `do $$ declare
  known text := (select pg_get_constraintdef(oid) from pg_constraint
    where conrelid = 'inbox.alert'::regclass and conname = 'alert_kind_check');
begin
  alter table inbox.alert drop constraint alert_kind_check;
  execute 'alter table inbox.alert add constraint alert_kind_check '
    || replace(known, 'ARRAY[', 'ARRAY[${kinds.map((kind) => `''${kind}''::text, `).join('')}');
end $$;`;
}
