-- Why:  a paper of a Network's opening or of its dialogue with civil society was read by every observer, whom the rules keep out of Networks; a
--       drafter read no paper of the Drafting Group to which they were named.
-- Rule: DR-56, DR-57, P-10.
-- Rows: readers of the conference papers of Networks, and of the Members' papers that stand in a session, are written again.
-- Lock: row locks on "DocumentReader" for those papers; some hundreds a year.
-- Back: the function as 20261127020100 has it, and the same refresh.
CREATE OR REPLACE FUNCTION crm_document_audience(kind "DocumentKind", class "Classification", status "DocumentStatus", body text, party text, session uuid, withdrawn boolean)
RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array_remove(CASE
    WHEN class = 'CLOSED_DOOR' THEN ARRAY['closed', 'custody:' || session, CASE WHEN status = 'ISSUED' AND NOT withdrawn THEN 'seat:' || session END]
    WHEN class = 'SECRETARIAT' THEN ARRAY['secretariat']
    WHEN withdrawn THEN ARRAY['secretariat', 'party:' || party]
    WHEN status <> 'ISSUED' THEN ARRAY['secretariat', 'presidency', 'party:' || party]
    ELSE ARRAY['secretariat', 'presidency', 'party:' || party] || CASE class
      WHEN 'MEMBERS' THEN ARRAY['class:MEMBER', 'drafter:' || session]
      WHEN 'NETWORK' THEN ARRAY['room:' || body] || CASE WHEN kind NOT IN ('COUNTRY_REPORT', 'COMPILATION') THEN ARRAY['class:MEMBER', 'invited:' || session] END
      WHEN 'TECHNICAL' THEN ARRAY['room:' || body] || CASE WHEN kind NOT IN ('COUNTRY_REPORT', 'COMPILATION') THEN ARRAY['class:MEMBER', 'class:OBSERVER_ORGANIZATION'] END
      ELSE ARRAY['class:MEMBER', 'class:CIVIL_SOCIETY', 'guest:' || session,
        CASE WHEN class = 'PUBLIC' OR NOT starts_with(COALESCE(body, ''), 'NETWORK_') THEN 'class:OBSERVER_ORGANIZATION' END,
        CASE WHEN class = 'PUBLIC' OR NOT (COALESCE(body, '') IN ('GRCM', 'SEMINAR') OR starts_with(COALESCE(body, ''), 'NETWORK_')) THEN 'class:OBSERVER_STATE' END,
        CASE WHEN body = 'SEMINAR' OR starts_with(body, 'NETWORK_') THEN 'invited:' || session END]
    END
  END, NULL) $$;

SELECT crm_refresh_readers(id) FROM "Document"
WHERE (classification IN ('CONFERENCE', 'PUBLIC') AND starts_with("bodyCode", 'NETWORK_')) OR (classification = 'MEMBERS' AND "sessionId" IS NOT NULL);
