-- module: Undo of what the Edge Functions keep

-- step: function-tables | The index of marked memories goes, and the record unless there is any
call pg_temp.undo_index('memories_marked_for_embedding');
do $$
begin
  if to_regclass('public.function_reports') is not null and pg_temp.is_ours('table', 'function_reports') then
    call pg_temp.undo_delete('public.function_reports', 'true'); -- what functions say of themselves, nothing that is kept
  end if;
end
$$;
call pg_temp.undo_table('function_reports');
call pg_temp.undo_table('function_invocations');
