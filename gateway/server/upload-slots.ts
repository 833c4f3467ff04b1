import { ErrorCode } from '@parley/schema/error-codes';
import { ParleyError } from '../errors.ts';

/** Uploads at a time of this process: each is held whole until it is known what it is. */
const maximumUploads = 8;

/** Bounds what uploads hold of the process's memory. */
export class UploadSlots {
  #taken = 0;

  /** @throws UNAVAILABLE where as many are under way already */
  async run<Result>(upload: () => Promise<Result>): Promise<Result> {
    if (this.#taken >= maximumUploads)
      throw new ParleyError(ErrorCode.UNAVAILABLE, 'Too many files at once; try again');
    this.#taken++;
    try {
      return await upload();
    } finally {
      this.#taken--;
    }
  }
}
