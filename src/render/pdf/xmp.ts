/** The metadata of a file as XMP (ISO 16684-1). */
import { stringifyEntitiesLight } from 'stringify-entities';

export interface XmpProperties {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly author: string;
  readonly subject: string;
  /** Separated by commas. */
  readonly keywords: string;
  readonly program: string;
  readonly created: Date;
}

/**
 * The descriptions that PDF/A-2a (ISO 19005-2, 6.6) and PDF/UA-1 (ISO 14289-1, 5) ask for. The latter's
 * identification is no part of PDF/A's vocabulary, and brings its own description along.
 */
export function xmpPacket(properties: XmpProperties): string {
  const { title, language, author, subject, keywords, program, created } = properties;
  const moment = `${created.toISOString().slice(0, 19)}Z`;
  return [
    description(
      'xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
      element('xmp:CreateDate', moment),
      element('xmp:CreatorTool', text(program)),
    ),
    description(
      'xmlns:dc="http://purl.org/dc/elements/1.1/"',
      element('dc:format', 'application/pdf'),
      element('dc:language', list('Bag', text(language))),
      element('dc:title', alternatives(title)),
      author === '' ? '' : element('dc:creator', list('Seq', text(author))),
      subject === '' ? '' : element('dc:description', alternatives(subject)),
    ),
    description(
      'xmlns:pdf="http://ns.adobe.com/pdf/1.3/"',
      element('pdf:Producer', text(program)),
      keywords === '' ? '' : element('pdf:Keywords', text(keywords)),
    ),
    description(
      'xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"',
      element('pdfaid:part', '2'),
      element('pdfaid:conformance', 'A'),
    ),
    description('xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"', element('pdfuaid:part', '1')),
    accessibilitySchema,
  ].join('\n');
}

const text = (value: string): string =>
  stringifyEntitiesLight(value, { subset: ['&', '<', '>', '"'] });

const element = (name: string, content: string): string => `<${name}>${content}</${name}>`;

const description = (namespace: string, ...content: readonly string[]): string =>
  `<rdf:Description rdf:about="" ${namespace}>${content.join('')}</rdf:Description>`;

const list = (kind: 'Bag' | 'Seq', item: string): string =>
  element(`rdf:${kind}`, element('rdf:li', item));

const alternatives = (value: string): string =>
  element('rdf:Alt', `<rdf:li xml:lang="x-default">${text(value)}</rdf:li>`);

const resource = (...content: readonly string[]): string =>
  `<rdf:li rdf:parseType="Resource">${content.join('')}</rdf:li>`;

/** The description of `pdfuaid:part` as PDF/A wants it (ISO 19005-2, 6.6.2.3.3). */
const accessibilitySchema = description(
  [
    'xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"',
    'xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"',
    'xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"',
  ].join(' '),
  element(
    'pdfaExtension:schemas',
    element(
      'rdf:Bag',
      resource(
        element('pdfaSchema:schema', 'PDF/UA Universal Accessibility Schema'),
        element('pdfaSchema:namespaceURI', 'http://www.aiim.org/pdfua/ns/id/'),
        element('pdfaSchema:prefix', 'pdfuaid'),
        element(
          'pdfaSchema:property',
          element(
            'rdf:Seq',
            resource(
              element('pdfaProperty:name', 'part'),
              element('pdfaProperty:valueType', 'Integer'),
              element('pdfaProperty:category', 'internal'),
              element(
                'pdfaProperty:description',
                'The part of ISO 14289 to which the file conforms',
              ),
            ),
          ),
        ),
      ),
    ),
  ),
);
