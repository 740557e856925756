/** A file's own description in XMP (ISO 16684-1), for archives and assistive software. */
export interface Described {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** For programs: the same text in both places of a file. */
  readonly keywords?: string;
  /** BCP 47. */
  readonly language: string;
  readonly madeAt: Date;
}

/**
 * The packet in plain UTF-8, with the facts of the document's information dictionary. `conforms`: whether the file declares
 * PDF/UA-1 and PDF/A-2a, which it follows as far as we know.
 */
export function xmpPacket(facts: Described, conforms: boolean): string {
  const [title, author, subject] = [facts.title, facts.author, facts.subject].map(escaped);
  const date = `${facts.madeAt.toISOString().slice(0, 19)}Z`;
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">',
    '<dc:format>application/pdf</dc:format>',
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${title}</rdf:li></rdf:Alt></dc:title>`,
    `<dc:creator><rdf:Seq><rdf:li>${author}</rdf:li></rdf:Seq></dc:creator>`,
    `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${subject}</rdf:li></rdf:Alt></dc:description>`,
    `<dc:language><rdf:Bag><rdf:li>${escaped(facts.language)}</rdf:li></rdf:Bag></dc:language>`,
    `<xmp:CreatorTool>Chairside</xmp:CreatorTool><xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate><xmp:MetadataDate>${date}</xmp:MetadataDate>`,
    ...(facts.keywords === undefined ? [] : [`<pdf:Keywords>${escaped(facts.keywords)}</pdf:Keywords>`]),
    '<pdf:Producer>Chairside</pdf:Producer>',
    '</rdf:Description>',
    ...(conforms ? [standards] : []),
    '</rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n');
}

/** PDF/A requires a description of every name outside its own list, such as PDF/UA's. */
const standards = [
  '<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">',
  '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>',
  '</rdf:Description>',
  '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">',
  '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">',
  '<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>',
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">',
  '<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289 that the file keeps to</pdfaProperty:description>',
  '</rdf:li></rdf:Seq></pdfaSchema:property>',
  '</rdf:li></rdf:Bag></pdfaExtension:schemas>',
  '</rdf:Description>',
].join('\n');

/** Neither a character nor half a pair that XML knows. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML does not allow
const notInXml = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu;

/**
 * A slash is written as a number: a clinic may be named "/ByteRange [0 1 2 3]", and verification searches the file's bytes,
 * where this text is plain, for such names.
 */
const escaped = (text: string): string =>
  text.replaceAll(notInXml, '').replaceAll(/[&<>"'/]/g, (sign) => `&#${sign.charCodeAt(0)};`);
