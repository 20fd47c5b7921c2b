// Stands for Intl.Segmenter inside the bundle. Making the real one loads Unicode data for 17 ms, and the text libraries make
// three at start; a text of plain characters is its own segmentation, and only another one is worth the real thing.
import {narrow} from './plain-text.js';

const plain = new RegExp(`^[\\n\\u001B${narrow}]*$`);

export class LazySegmenter {
	#options;
	#real;

	constructor(...options) {
		this.#options = options;
	}

	segment(input) {
		if (plain.test(input)) return new PlainSegments(input);
		this.#real ??= new globalThis.Intl.Segmenter(...this.#options);
		return this.#real.segment(input);
	}
}

class PlainSegments {
	#input;

	constructor(input) {
		this.#input = input;
	}

	containing(index = 0) {
		const input = this.#input;
		return index >= 0 && index < input.length ? {segment: input[index], index, input} : undefined;
	}

	*[Symbol.iterator]() {
		for (let index = 0; index < this.#input.length; index++) yield this.containing(index);
	}
}
