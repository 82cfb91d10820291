import 'server-only';
import { Feed } from 'feed';
import { now } from '@/lib/core/clock';
import { documentKindLabels } from '@/lib/documents/documents/labels';
import { publishedPath } from '@/lib/documents/published/schema';
import type { PublishedHead } from '@/lib/documents/published/views';
import { inLocale, type Locale } from './locale';
import { messages } from './messages';
import { fullAddress } from './portal-metadata';

/** The newest publications as Atom (RFC 4287): the permanent address is the id, so that a reader shows each once. */
export function publishedFeed(papers: readonly PublishedHead[], locale: Locale): string {
  const words = messages[locale].portal;
  const feed = new Feed({
    id: fullAddress(locale, '/published'),
    link: fullAddress(locale, '/published'),
    title: `${words.published.title} · ${words.common.siteName}`,
    language: locale,
    updated: papers[0]?.publishedAt ?? now(),
    copyright: words.common.siteName,
    generator: words.common.siteName,
  });
  for (const paper of papers) {
    const address = fullAddress(locale, publishedPath(paper.symbol));
    feed.addItem({
      ...{ id: address, link: address, date: paper.publishedAt, published: paper.publishedAt },
      title: `${paper.symbol}: ${inLocale(paper, 'title', locale)}`,
      description: documentKindLabels[paper.kind][locale],
    });
  }
  return feed.atom1();
}
