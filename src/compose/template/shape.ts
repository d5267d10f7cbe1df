/** What a template may ask of a value: nothing of a text, the items of a list, the fields of an object. */
export type Shape = true | readonly [Shape] | Fields;

export interface Fields {
  readonly [field: string]: Shape;
}
