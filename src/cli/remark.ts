import { deliverRemark } from '../deliver/deliver.ts';
import type { Io } from './io.ts';

/**
 * Says something beside the result. What is withheld is blacked out, since what a remark is about may
 * be called after somebody.
 */
export const remark = ({ host, err }: Pick<Io, 'host' | 'err'>, text: string): void => {
  deliverRemark(host, err, text);
};
