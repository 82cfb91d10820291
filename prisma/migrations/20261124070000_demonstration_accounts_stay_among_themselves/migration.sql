-- Why:  demonstration accounts have known passwords; beside real ones they would be a way in. Whoever writes, they stay apart.
-- Rule: issue "the house", the demonstration world: it can never be loaded where real accounts exist.
-- Rows: none violate it: no installation has accounts of both kinds.
-- Lock: ACCESS EXCLUSIVE on "User" for a catalogue change; milliseconds.
-- Back: DROP TRIGGER "User_demonstration" ON "User"; DROP FUNCTION demonstration_apart();
CREATE FUNCTION demonstration_apart() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Two who make the first accounts at once take turns.
  PERFORM pg_advisory_xact_lock(74217011);
  IF NEW."isDemonstration" THEN
    IF EXISTS (SELECT 1 FROM "User" WHERE NOT "isDemonstration" AND id <> NEW.id) THEN
      RAISE EXCEPTION 'demonstration accounts cannot live beside real ones' USING ERRCODE = 'check_violation', CONSTRAINT = 'User_demonstration';
    END IF;
  ELSIF TG_OP = 'INSERT' THEN
    -- An account that somebody makes inside a demonstration belongs to it.
    NEW."isDemonstration" := EXISTS (SELECT 1 FROM "User" WHERE "isDemonstration");
  ELSIF EXISTS (SELECT 1 FROM "User" WHERE "isDemonstration" AND id <> NEW.id) THEN
    RAISE EXCEPTION 'demonstration accounts cannot live beside real ones' USING ERRCODE = 'check_violation', CONSTRAINT = 'User_demonstration';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "User_demonstration" BEFORE INSERT OR UPDATE OF "isDemonstration" ON "User" FOR EACH ROW EXECUTE FUNCTION demonstration_apart();
