import { FileChild, NextAttributeComponent, type XmlComponent } from 'docx';

/** An element for which the docx library has no class that can be filled. */
class Element extends FileChild {
  constructor(
    name: string,
    attributes: Readonly<Record<string, string>>,
    content: readonly (XmlComponent | string)[],
  ) {
    super(name);
    const given: Record<string, { key: string; value: string }> = {};
    for (const [key, value] of Object.entries(attributes)) given[key] = { key, value };
    this.root.push(new NextAttributeComponent(given));
    this.root.push(...content);
  }
}

export const element = (
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  content: readonly (XmlComponent | string)[] = [],
): FileChild => new Element(name, attributes, content);
