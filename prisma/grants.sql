-- What the serving roles may touch. Applied after the migrations, every time; no role owns anything, none may TRUNCATE.
DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'crm_app') THEN CREATE ROLE crm_app NOLOGIN NOBYPASSRLS; END IF;
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'crm_public') THEN CREATE ROLE crm_public NOLOGIN NOBYPASSRLS; END IF;
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'crm_backup') THEN CREATE ROLE crm_backup NOLOGIN BYPASSRLS; END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- another database of the cluster was quicker
END $$;

-- How long a serving role may take, whoever signs in as it (lib/core/db.ts sets the same where the owner's connection takes the role).
-- Only when it differs: the roles belong to the whole cluster.
DO $$
DECLARE serving text; setting text;
BEGIN
  FOREACH serving IN ARRAY ARRAY['crm_app', 'crm_public'] LOOP
    FOREACH setting IN ARRAY ARRAY['statement_timeout=10s', 'lock_timeout=3s', 'idle_in_transaction_session_timeout=15s', 'jit=off'] LOOP
      CONTINUE WHEN EXISTS (SELECT 1 FROM pg_roles WHERE rolname = serving AND setting = ANY (rolconfig));
      EXECUTE format('ALTER ROLE %I SET %I = %L', serving, split_part(setting, '=', 1), split_part(setting, '=', 2));
    END LOOP;
  END LOOP;
EXCEPTION WHEN internal_error THEN NULL; -- "tuple concurrently updated": another database of the cluster was quicker
END $$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO crm_app, crm_public, crm_backup;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO crm_app;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO crm_app;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO crm_app;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO crm_backup;
GRANT SELECT ON ALL SEQUENCES IN SCHEMA public TO crm_backup;
-- Which migrations are in place: the web process says whether it can serve (/readyz).
REVOKE ALL ON "_prisma_migrations" FROM crm_app;
GRANT SELECT (migration_name, finished_at) ON "_prisma_migrations" TO crm_app;

-- Written once, read for ever.
REVOKE UPDATE, DELETE ON "AuditEntry", "ReportSubmission", "SubmissionAttachment", "ReportTransition", "ReportAnswerRevision", "ReportAnswerAside",
  "PresidencyAct" FROM crm_app;
GRANT UPDATE ("documentId") ON "ReportSubmission" TO crm_app;
REVOKE UPDATE, DELETE ON "AgendaVersion", "AgendaVersionSession", "AgendaVersionItem" FROM crm_app;
REVOKE UPDATE, DELETE ON "ParagraphOrigin", "DraftingGroup" FROM crm_app;
REVOKE UPDATE, DELETE ON "ParagraphRevision", "ParagraphAside", "TextChange", "ProposalWording", "ParagraphComment",
  "TextPosition", "TextConclusion", "TextCorrigendum" FROM crm_app;
REVOKE DELETE ON "NegotiatedText", "TextParagraph", "ParagraphWords", "TextProposal", "ProposalRecommendation", "TextSilence" FROM crm_app;
REVOKE UPDATE, DELETE ON "TextMilestone", "MilestoneCirculation" FROM crm_app;

-- The queue. graphile-worker switches row level security on without any policy, so that only the owner passes: the web process
-- (which adds jobs) and the worker (which does them) both serve as crm_app and need the way in.
GRANT USAGE ON SCHEMA graphile_worker TO crm_app;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA graphile_worker TO crm_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA graphile_worker TO crm_app;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA graphile_worker TO crm_app;
GRANT USAGE ON SCHEMA graphile_worker TO crm_backup;
GRANT SELECT ON ALL TABLES IN SCHEMA graphile_worker TO crm_backup;
GRANT SELECT ON ALL SEQUENCES IN SCHEMA graphile_worker TO crm_backup;
DO $$
DECLARE queue_table text;
BEGIN
  FOR queue_table IN SELECT tablename FROM pg_tables WHERE schemaname = 'graphile_worker' AND rowsecurity LOOP
    EXECUTE format('DROP POLICY IF EXISTS serving ON graphile_worker.%I', queue_table);
    EXECUTE format('CREATE POLICY serving ON graphile_worker.%I TO crm_app USING (true) WITH CHECK (true)', queue_table);
  END LOOP;
END $$;

-- The public portal: the record that P-15 makes public, and nothing else.
REVOKE ALL ON ALL TABLES IN SCHEMA public FROM crm_public;
GRANT SELECT ON "Party", "PartyClass", "PartyStatus", "Institution", "Body", "Presidency", "RecordMeeting", "SecretariatPost", "ObserverCriterion",
  "ObserverRight", "MemberCommitment" TO crm_public;
GRANT SELECT ON "Theme", "Area", "Subtheme", "SubthemeDiscussion", "PlanActor", "PlanDocument", "PlanDocumentActor", "PlanDocumentPart",
  "PlanAct", "Activity", "ActivityPlace", "ActivitySponsor", "ActivitySubtheme", "Partner", "PartnerContribution", "ForumEvent",
  "SeminarEntry", "Acronym", "Milestone", "RecordNote", "RecordSearch" TO crm_public;
-- As the Conference's own report prints them; what follows 2010 will stand in tables of its own.
GRANT SELECT ON "ContributionScale", "ScaleContribution", "BudgetHeading" TO crm_public;

-- Papers (RLS is on for these tables): inside every row, filtered by the product's one rule; for the portal what was published.
REVOKE INSERT, UPDATE, DELETE ON "DocumentReader", "DocumentSearch" FROM crm_app;
-- What lay before a published agenda is written with it by the database, once.
REVOKE INSERT, UPDATE, DELETE ON "AgendaVersionPaper" FROM crm_app;
REVOKE UPDATE, DELETE ON "DocumentVersion", "DocumentOpening" FROM crm_app;
DO $$
DECLARE paper_table text;
BEGIN
  FOREACH paper_table IN ARRAY ARRAY['Document', 'DocumentVersion', 'DocumentVersionText', 'DocumentSearch', 'DocumentRelation'] LOOP
    EXECUTE format('DROP POLICY IF EXISTS serving ON %I', paper_table);
    EXECUTE format('CREATE POLICY serving ON %I TO crm_app USING (true) WITH CHECK (true)', paper_table);
    EXECUTE format('DROP POLICY IF EXISTS published ON %I', paper_table);
  END LOOP;
END $$;
CREATE POLICY published ON "Document" FOR SELECT TO crm_public
  USING ("publishedAt" IS NOT NULL AND "withdrawnAt" IS NULL AND classification = 'PUBLIC' AND status = 'ISSUED');
CREATE POLICY published ON "DocumentVersion" FOR SELECT TO crm_public USING ("documentId" IN (SELECT id FROM "Document"));
CREATE POLICY published ON "DocumentVersionText" FOR SELECT TO crm_public USING ("versionId" IN (SELECT id FROM "DocumentVersion"));
CREATE POLICY published ON "DocumentSearch" FOR SELECT TO crm_public USING ("documentId" IN (SELECT id FROM "Document"));
CREATE POLICY published ON "DocumentRelation" FOR SELECT TO crm_public
  USING ("documentId" IN (SELECT id FROM "Document") AND "relatedId" IN (SELECT id FROM "Document"));
GRANT SELECT ON "Document", "DocumentVersion", "DocumentVersionText", "DocumentSearch", "DocumentRelation" TO crm_public;

-- Decisions: as papers are. What was reported on them stays inside; the portal shows where they stand.
REVOKE DELETE ON "Decision" FROM crm_app;
REVOKE UPDATE, DELETE ON "DecisionUpdate" FROM crm_app;
DO $$
DECLARE decision_table text;
BEGIN
  FOREACH decision_table IN ARRAY ARRAY['Decision', 'DecisionAddressee', 'DecisionUpdate'] LOOP
    EXECUTE format('DROP POLICY IF EXISTS serving ON %I', decision_table);
    EXECUTE format('CREATE POLICY serving ON %I TO crm_app USING (true) WITH CHECK (true)', decision_table);
    EXECUTE format('DROP POLICY IF EXISTS published ON %I', decision_table);
  END LOOP;
END $$;
CREATE POLICY published ON "Decision" FOR SELECT TO crm_public USING ("publishedAt" IS NOT NULL);
CREATE POLICY published ON "DecisionAddressee" FOR SELECT TO crm_public USING ("decisionId" IN (SELECT id FROM "Decision"));
GRANT SELECT ON "DecisionAddressee" TO crm_public;
GRANT SELECT (id, code, year, number, "bodyCode", "meetingId", "documentId", paragraph, "textEs", "textEn", "subthemeCode", "adoptedOn", "dueOn", status,
  "supersededById", "publishedAt", lines) ON "Decision" TO crm_public;

-- Milestones of texts: inside every row; for the portal the adopted ones that do not stand behind closed doors.
DROP POLICY IF EXISTS serving ON "TextMilestone";
CREATE POLICY serving ON "TextMilestone" TO crm_app USING (true) WITH CHECK (true);
DROP POLICY IF EXISTS published ON "TextMilestone";
CREATE POLICY published ON "TextMilestone" FOR SELECT TO crm_public USING ("isAdopted" AND NOT "isClosed");
GRANT SELECT (id, number, "noteEs", "noteEn", canonical, sha256, "isAdopted", "isClosed", "frozenAt") ON "TextMilestone" TO crm_public;

-- Which revision of what is published holds: moved by triggers only.
REVOKE INSERT, UPDATE, DELETE ON "PortalRevision" FROM crm_app;
GRANT SELECT ON "PortalRevision" TO crm_public;
