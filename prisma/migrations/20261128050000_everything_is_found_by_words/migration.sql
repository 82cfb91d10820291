-- Why:  one search over everything asks agenda items, meetings, decisions and reports for words too, understands the Conference's acronyms in both
--       directions and beginnings of words; and a phrase in quotation marks no longer stands across the end of a text and its beginning.
-- Rule: DR-24, P-04, P-05, P-06, P-15 (who may find what is in lib/*/visibility.ts).
-- Rows: the vectors of "RecordSearch" and "DocumentSearch" are built again (ADR 13); nothing else changes.
-- Lock: "RecordSearch" and "DocumentSearch" while their rows are rewritten, some minutes for 100,000 papers; the others for one scan.
-- Back: the former bodies of crm_spanish_vector, crm_english_vector and crm_document_query, the vectors rebuilt; DROP the indexes and functions added.

-- Words, a hundred places further on than they would be: what follows in a vector never stands beside what comes before.
CREATE FUNCTION crm_apart(words text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS
$$ SELECT ts_delete(to_tsvector('pg_catalog.simple', repeat('crmgap ', 100) || words), 'crmgap') $$;

CREATE OR REPLACE FUNCTION crm_spanish_vector(t text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS
$$ SELECT to_tsvector('pg_catalog.spanish', public.crm_spanish(public.crm_words(t))) || public.crm_apart(public.crm_words(t)) $$;

CREATE OR REPLACE FUNCTION crm_english_vector(t text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS
$$ SELECT to_tsvector('pg_catalog.english', public.crm_words(t)) || public.crm_apart(public.crm_words(t)) $$;

-- The vectors of the record are generated from its texts by these functions: any update builds them again.
UPDATE "RecordSearch" SET position = position;
UPDATE "DocumentSearch" SET "vectorEs" = crm_spanish_vector("textEs"), "vectorEn" = crm_english_vector("textEn");

-- What means the same in the Conference, from its record: an acronym, that of the other language, what they stand for, a body and its short name.
CREATE FUNCTION crm_terms() RETURNS TABLE (term text, words text) LANGUAGE sql STABLE PARALLEL SAFE SET search_path = public, pg_temp AS $$
  SELECT crm_words(a.acronym), crm_words(said) FROM "Acronym" a, unnest(ARRAY[a.acronym, a."acronymEn", a."meaningEs", a."meaningEn"]) said
  WHERE said <> ''
  UNION
  SELECT crm_words(b."shortEs"), crm_words(said)
  FROM "Body" b, unnest(ARRAY[b."shortEs", b."shortEn", b."nameEs", b."nameEn"]) said WHERE said <> '' $$;

-- The terms that stand among the words asked for, the longest first, each with all that means the same. A single word counts where it has a weight:
-- "un" is an article before it is an organisation.
CREATE FUNCTION crm_terms_in(asked text) RETURNS TABLE (words text, same text[]) LANGUAGE sql STABLE PARALLEL SAFE SET search_path = public, pg_temp AS $$
  WITH terms AS MATERIALIZED (SELECT * FROM crm_terms()),
  said AS MATERIALIZED (SELECT ' ' || crm_words(asked) || ' ' AS text, ARRAY(SELECT crm_asked(asked)) AS weighty),
  present AS (
    SELECT DISTINCT t.words, t.term FROM terms t, said
    WHERE strpos(said.text, ' ' || t.words || ' ') > 0 AND (strpos(t.words, ' ') > 0 OR t.words = ANY (said.weighty))
  )
  SELECT p.words, array_agg(DISTINCT t.words) FILTER (WHERE t.words <> p.words)
  FROM present p JOIN terms t ON t.term = p.term
  GROUP BY p.words ORDER BY length(p.words) DESC, p.words $$;

CREATE FUNCTION crm_phrase(config regconfig, words text) RETURNS tsquery LANGUAGE sql STABLE PARALLEL SAFE STRICT AS $$
  SELECT phraseto_tsquery(config, CASE WHEN config = 'pg_catalog.spanish'::regconfig THEN public.crm_spanish(public.crm_words(words)) ELSE public.crm_words(words) END) $$;

-- What a search asks: every plain word, a term of the Conference also by whatever means the same, `trat*` as a beginning however short, every phrase
-- as it stands, and none of the others. Only words to leave out find nothing.
CREATE OR REPLACE FUNCTION crm_document_query(config regconfig, plain text, phrases text[], without text[]) RETURNS tsquery
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
DECLARE
  found record;
  word text;
  rest text := ' ' || crm_words(regexp_replace(crm_plain(plain), '[a-z0-9]+\*', ' ', 'g')) || ' ';
  part tsquery;
  parts tsquery[] := '{}';
  wanted tsquery;
BEGIN
  FOR found IN SELECT * FROM crm_terms_in(rest) LOOP
    -- A longer term has taken these words already.
    CONTINUE WHEN strpos(rest, ' ' || found.words || ' ') = 0;
    rest := replace(rest, ' ' || found.words || ' ', ' ');
    part := crm_query(config, found.words);
    FOREACH word IN ARRAY COALESCE(found.same, '{}') LOOP
      part := part || CASE WHEN strpos(word, ' ') > 0 THEN crm_phrase(config, word) ELSE plainto_tsquery('pg_catalog.simple', word) END;
    END LOOP;
    parts := parts || part;
  END LOOP;
  parts := parts || crm_query(config, rest);
  FOR word IN SELECT m[1] FROM regexp_matches(crm_plain(plain), '([a-z0-9]+)\*', 'g') m LIMIT 20 LOOP
    parts := parts || to_tsquery('pg_catalog.simple', word || ':*');
  END LOOP;
  FOREACH word IN ARRAY phrases LOOP
    parts := parts || crm_phrase(config, word);
  END LOOP;
  FOREACH part IN ARRAY parts LOOP
    CONTINUE WHEN numnode(part) = 0;
    wanted := CASE WHEN wanted IS NULL THEN part ELSE wanted && part END;
  END LOOP;
  IF wanted IS NULL THEN RETURN ''::tsquery; END IF;
  FOREACH word IN ARRAY without LOOP
    part := CASE WHEN word ~ '\*$' AND crm_words(word) !~ ' ' AND crm_words(word) <> '' THEN to_tsquery('pg_catalog.simple', crm_words(word) || ':*')
      ELSE crm_phrase(config, word) END;
    IF numnode(part) > 0 THEN wanted := wanted && !! part; END IF;
  END LOOP;
  RETURN wanted;
END $$;

-- What is marked in a text: the words asked for and whatever means the same.
CREATE FUNCTION crm_sought(asked text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE SET search_path = public, pg_temp AS $$
  SELECT concat_ws(' ', crm_words(asked), (SELECT string_agg(array_to_string(same, ' '), ' ') FROM crm_terms_in(asked))) $$;

-- The answers of a report that was sent, one text.
CREATE FUNCTION crm_answers(content jsonb, language text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT COALESCE(string_agg((e->>('title' || language)) || ' ' || COALESCE(e->>('text' || language), ''), ' ' ORDER BY n), '')
  FROM jsonb_array_elements(CASE WHEN jsonb_typeof(content) = 'array' THEN content ELSE '[]'::jsonb END) WITH ORDINALITY AS s (e, n) $$;

-- Words of what is not a paper. The words of decisions behind closed doors stand in an index of their own, which nobody outside the room causes to be
-- read: how long an answer takes says nothing of them.
CREATE INDEX "Decision_words_es" ON "Decision" USING gin (crm_spanish_vector("code" || ' ' || "textEs")) WHERE "part" <> 'CLOSED_DOOR' OR "issuedAt" IS NOT NULL;
CREATE INDEX "Decision_words_en" ON "Decision" USING gin (crm_english_vector("code" || ' ' || "textEn")) WHERE "part" <> 'CLOSED_DOOR' OR "issuedAt" IS NOT NULL;
CREATE INDEX "Decision_closed_words_es" ON "Decision" USING gin (crm_spanish_vector("code" || ' ' || "textEs")) WHERE "part" = 'CLOSED_DOOR' AND "issuedAt" IS NULL;
CREATE INDEX "Decision_closed_words_en" ON "Decision" USING gin (crm_english_vector("code" || ' ' || "textEn")) WHERE "part" = 'CLOSED_DOOR' AND "issuedAt" IS NULL;
CREATE INDEX "Meeting_words_es" ON "Meeting" USING gin (crm_spanish_vector("code" || ' ' || "titleEs" || ' ' || COALESCE("city", '')));
CREATE INDEX "Meeting_words_en" ON "Meeting" USING gin (crm_english_vector("code" || ' ' || "titleEn" || ' ' || COALESCE("city", '')));
CREATE INDEX "AgendaItem_words_es" ON "AgendaItem" USING gin (crm_spanish_vector("titleEs" || ' ' || "noteEs"));
CREATE INDEX "AgendaItem_words_en" ON "AgendaItem" USING gin (crm_english_vector("titleEn" || ' ' || "noteEn"));
CREATE INDEX "AgendaVersionItem_words_es" ON "AgendaVersionItem" USING gin (crm_spanish_vector("titleEs" || ' ' || "noteEs"));
CREATE INDEX "AgendaVersionItem_words_en" ON "AgendaVersionItem" USING gin (crm_english_vector("titleEn" || ' ' || "noteEn"));
CREATE INDEX "ReportSubmission_words_es" ON "ReportSubmission" USING gin (crm_spanish_vector("reference" || ' ' || crm_answers("content", 'Es')));
CREATE INDEX "ReportSubmission_words_en" ON "ReportSubmission" USING gin (crm_english_vector("reference" || ' ' || crm_answers("content", 'En')));
CREATE INDEX "ReportAnswer_words_es" ON "ReportAnswer" USING gin (crm_spanish_vector("text")) WHERE "language" = 'es';
CREATE INDEX "ReportAnswer_words_en" ON "ReportAnswer" USING gin (crm_english_vector("text")) WHERE "language" = 'en';
