-- A large catalogue.
do $$
begin
  for n in 1 .. 1000 loop
    execute format('create table public.t%s (id bigint primary key, a text unique, b jsonb)', n);
  end loop;
end
$$;

-- writes
insert into public.t1 (id, a) values (1, 'x');
update public.t1000 set a = 'y';
