import { textParts, unescaped } from '../../file-text/zip-parts.ts';
import type { OfficeView, SlideView } from '../model.ts';

const mostSlides = 300;
const mostParagraphs = 200;

/** The text of the PPTX file at `path`, slide by slide as they are shown. */
export async function viewPptx(path: string): Promise<OfficeView> {
  const parts = await textParts(path, (name) =>
    /^ppt\/(presentation\.xml|_rels\/presentation\.xml\.rels|slides\/slide\d+\.xml)$/.test(name),
  );
  const byName = new Map(parts.map(({ name, text }) => [name, text]));
  const slides = inOrder(byName).map(slideOf);
  return {
    kind: 'SLIDES',
    slides: slides.slice(0, mostSlides),
    slidesLeftOut: Math.max(0, slides.length - mostSlides),
  };
}

/** The slides as the presentation lists them; where it lists none that is there, by their numbers. */
function inOrder(parts: ReadonlyMap<string, string>): string[] {
  const targets = new Map(
    [...(parts.get('ppt/_rels/presentation.xml.rels') ?? '').matchAll(/<Relationship\s([^>]*)>/g)].map(
      ([, attributes = '']) => [attributeOf(attributes, 'Id'), attributeOf(attributes, 'Target')],
    ),
  );
  const listed = [...(parts.get('ppt/presentation.xml') ?? '').matchAll(/<p:sldId\s([^>]*)>/g)].flatMap(
    ([, attributes = '']) => parts.get(`ppt/${targets.get(attributeOf(attributes, 'r:id')) ?? ''}`) ?? [],
  );
  return listed.length > 0
    ? listed
    : [...parts].flatMap(([name, text]) => (name.startsWith('ppt/slides/') ? [text] : []));
}

const attributeOf = (attributes: string, name: string): string =>
  unescaped(new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1] ?? '');

function slideOf(xml: string): SlideView {
  const titleShape = xml.split('</p:sp>').find((shape) => /<p:ph\b[^>]*\stype="(?:title|ctrTitle)"/.test(shape));
  // What stands before the shape's own mark belongs to another: a picture, a table.
  const title = titleShape === undefined ? '' : titleShape.slice(titleShape.lastIndexOf('<p:sp>'));
  const others = title === '' ? xml : xml.replace(title, () => '');
  return { title: paragraphsIn(title).join(' '), paragraphs: paragraphsIn(others).slice(0, mostParagraphs) };
}

function paragraphsIn(xml: string): string[] {
  return xml
    .split('</a:p>')
    .map((piece) =>
      [...piece.slice(piece.lastIndexOf('<a:p>')).matchAll(/<a:t(?:\s[^>]*)?>([^<]*)<\/a:t>|<a:br\b/g)]
        .map(([, text]) => (text === undefined ? ' ' : unescaped(text)))
        .join('')
        .trim(),
    )
    .filter((text) => text !== '');
}
