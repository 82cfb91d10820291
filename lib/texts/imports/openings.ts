/** Words as they are compared: without capitals and accents. */
export const plain = (words: string): string =>
  words
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

/** How preambular paragraphs begin in texts of conferences, in both languages: with what a delegation does while it agrees. */
const preambular = new RegExp(
  `^(?:${[
    'acogiendo',
    'advirtiendo',
    'afirmando',
    'agradeciendo',
    'alarmad[oa]s?',
    'animad[oa]s?',
    'apreciando',
    'atendiendo',
    'celebrando',
    'complacid[oa]s?',
    'congratulandose',
    'consciente[s]?',
    'considerando',
    'constatando',
    'convencid[oa]s?',
    'comprometid[oa]s?',
    'destacando',
    'deseos[oa]s?',
    'deseando',
    'encomiando',
    'enfatizando',
    'expresando',
    'guiad[oa]s? por',
    'habiendo',
    'haciendo suy[oa]s?',
    'inspirad[oa]s?',
    'lamentando',
    'manifestando',
    'notando',
    'observando',
    'preocupad[oa]s?',
    'profundamente',
    'reafirmando',
    'reconociendo',
    'recordando',
    'reiterando',
    'resaltando',
    'resuelt[oa]s?',
    'saludando',
    'subrayando',
    'teniendo (?:presente|en cuenta|en consideracion)',
    'tomando (?:nota|en cuenta|en consideracion)',
    'visto[s]?',
    '(?:acting|affirming|alarmed|also|appreciating|aware|bearing in mind|believing|committed|commending|concerned|conscious)',
    '(?:considering|convinced|deeply|desiring|desirous|determined|emphasi[sz]ing|encouraged|expressing|fully|guided by)',
    '(?:having|highlighting|inspired|keeping in mind|mindful|noting|observing|pleased|reaffirming|recalling|recogni[sz]ing)',
    '(?:regretting|reiterating|seeking|stressing|taking (?:into account|into consideration|note)|thanking|underlining)',
    '(?:underscoring|welcoming|whereas|wishing)',
  ].join('|')})\\b`,
);

/** How operative paragraphs begin: with what is agreed. */
const operative = new RegExp(
  `^(?:${[
    '(?:se )?(?:acuerdan?|aprueban?|acogen?|adoptan?|afirman?|agradecen?|alientan?|apoyan?|celebran?|comprometen|condenan?)',
    '(?:se )?(?:convienen?|deciden?|declaran?|designan?|destacan?|encargan?|encomiendan?|exhortan?|expresan?|felicitan?)',
    '(?:se )?(?:instan?|instruyen?|invitan?|piden?|reafirman?|recomiendan?|reconocen?|reiteran?|respaldan?|resuelven?)',
    '(?:se )?(?:solicitan?|subrayan?|toman? nota)',
    '(?:accepts?|adopts?|affirms?|agrees?|appreciates?|approves?|calls? (?:on|upon|for)|commends?|commits?|condemns?|decides?)',
    '(?:declares?|designates?|encourages?|endorses?|entrusts?|expresse?s?|instructs?|invites?|notes?|reaffirms?|recogni[sz]es?)',
    '(?:recommends?|reiterates?|requests?|resolves?|stresse?s?|supports?|takes? note|thanks?|underlines?|urges?|welcomes?)',
  ].join('|')})\\b`,
);

/** Does it begin as preambular paragraphs do? */
export const opensPreambular = (words: string): boolean => preambular.test(plain(words).replace(/^[^\p{L}]+/u, ''));

/** Does it begin as operative paragraphs do? */
export const opensOperative = (words: string): boolean => operative.test(plain(words).replace(/^[^\p{L}]+/u, ''));

const common = {
  es: /\b(?:el|la|los|las|que|en|de|para|por|con|una|del|su|sus|como)\b/g,
  en: /\b(?:the|of|to|and|in|for|that|with|on|their|its|by|is|are|which)\b/g,
} as const;

/** The language in which the words seem to be; null when they do not say it clearly. */
export function seemingLanguage(words: string): 'es' | 'en' | null {
  const text = plain(words).slice(0, 20_000);
  const [es, en] = [text.match(common.es)?.length ?? 0, text.match(common.en)?.length ?? 0];
  if (es + en < 20) return null;
  if (es > 3 * en) return 'es';
  return en > 3 * es ? 'en' : null;
}
