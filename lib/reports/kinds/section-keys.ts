import type { SectionGiven } from './schema';

/** A section's key from its English title: `victim-protection`. */
function slugOf(title: string): string {
  const slug = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return slug === '' ? 'section' : slug;
}

/**
 * The sections with their keys: those that had one keep it, new ones get one of their own that no revision of this kind ever used,
 * because answers of other years are offered and compared by it.
 */
export function withKeys(sections: readonly SectionGiven[], everUsed: readonly string[]): SectionGiven[] {
  const taken = new Set(everUsed);
  return sections.map((section) => {
    if (section.key !== '') return section;
    const slug = slugOf(section.titleEn);
    let key = slug;
    for (let n = 2; taken.has(key); n += 1) key = `${slug}-${n}`;
    taken.add(key);
    return { ...section, key };
  });
}
