-- Why:  whoever asks again for what they have of the portal is answered by one row, and a withdrawal reaches them at once; an upload in
--       parts is written by one process at a time, on whichever machine.
-- Rule: P-15.
-- Rows: one row of "PortalRevision".
-- Lock: none that is felt.
-- Back: DROP FUNCTION crm_portal_moved() CASCADE; DROP FUNCTION crm_portal_file_moved() CASCADE; DROP TABLE "PortalRevision", "UploadLease";
CREATE TABLE "PortalRevision" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "number" BIGINT NOT NULL,
    "writer" TEXT NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PortalRevision_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "PortalRevision" ADD CONSTRAINT "PortalRevision_is_one_row" CHECK ("id" = 1);
INSERT INTO "PortalRevision" ("number", "writer", "changedAt") VALUES (1, '', now());

CREATE TABLE "UploadLease" (
    "uploadId" TEXT NOT NULL,
    "holder" UUID NOT NULL,
    "isWanted" BOOLEAN NOT NULL DEFAULT false,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "UploadLease_pkey" PRIMARY KEY ("uploadId")
);

-- Once a transaction, at its end: whoever changes what is published waits for no other but while that one commits. A later migration that
-- changes rows and shape of these tables in one file says SET CONSTRAINTS ALL IMMEDIATE in between.
CREATE FUNCTION crm_portal_moved() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO "PortalRevision" AS r ("id", "number", "writer", "changedAt")
  VALUES (1, 1, pg_current_xact_id()::text, clock_timestamp())
  ON CONFLICT ("id") DO UPDATE SET "number" = r."number" + 1, "writer" = excluded."writer", "changedAt" = excluded."changedAt"
  WHERE r."writer" <> excluded."writer";
  RETURN NULL;
END $$;

DO $$
DECLARE named text;
BEGIN
  FOREACH named IN ARRAY ARRAY['Document', 'Decision'] LOOP
    EXECUTE format('CREATE CONSTRAINT TRIGGER %I AFTER INSERT ON %I DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."publishedAt" IS NOT NULL) EXECUTE FUNCTION crm_portal_moved()', named || '_portal_added', named);
    EXECUTE format('CREATE CONSTRAINT TRIGGER %I AFTER UPDATE ON %I DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."publishedAt" IS NOT NULL OR OLD."publishedAt" IS NOT NULL) EXECUTE FUNCTION crm_portal_moved()', named || '_portal_moved', named);
    EXECUTE format('CREATE CONSTRAINT TRIGGER %I AFTER DELETE ON %I DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD."publishedAt" IS NOT NULL) EXECUTE FUNCTION crm_portal_moved()', named || '_portal_gone', named);
  END LOOP;
END $$;
CREATE CONSTRAINT TRIGGER "DocumentRelation_portal" AFTER INSERT OR UPDATE OR DELETE ON "DocumentRelation" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION crm_portal_moved();

CREATE FUNCTION crm_portal_file_moved() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Document" WHERE id = COALESCE(NEW."documentId", OLD."documentId") AND "publishedAt" IS NOT NULL) THEN
    INSERT INTO "PortalRevision" AS r ("id", "number", "writer", "changedAt")
    VALUES (1, 1, pg_current_xact_id()::text, clock_timestamp())
    ON CONFLICT ("id") DO UPDATE SET "number" = r."number" + 1, "writer" = excluded."writer", "changedAt" = excluded."changedAt"
    WHERE r."writer" <> excluded."writer";
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "DocumentVersion_portal" AFTER INSERT OR UPDATE OR DELETE ON "DocumentVersion" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION crm_portal_file_moved();

-- What the map of the site names besides papers.
DO $$
DECLARE named text;
BEGIN
  FOREACH named IN ARRAY ARRAY['PartyClass', 'PartyStatus', 'Presidency', 'Area', 'Subtheme', 'PlanDocument', 'Activity', 'Partner'] LOOP
    EXECUTE format('CREATE CONSTRAINT TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON %I DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION crm_portal_moved()', named || '_portal', named);
  END LOOP;
END $$;
