// Stands for Intl.Segmenter inside the bundle. Making the real one loads Unicode data for 17 ms, and the text libraries make
// three at start. Plain characters (ASCII, Latin, quotes, arrows, boxes, marks, braille) join no neighbour: such a text is its own segmentation.
import characters from './plain-text.json' with {type: 'json'};

const plain = new RegExp(`^[\\n\\u001B${characters.narrow}]*$`);

type Segment = {readonly segment: string; readonly index: number; readonly input: string};

export class LazySegmenter {
	readonly #options: ConstructorParameters<typeof Intl.Segmenter>;
	#real: Intl.Segmenter | undefined;

	constructor(...options: ConstructorParameters<typeof Intl.Segmenter>) {
		this.#options = options;
	}

	segment(input: string): PlainSegments | Intl.Segments {
		if (plain.test(input)) return new PlainSegments(input);
		this.#real ??= new globalThis.Intl.Segmenter(...this.#options);
		return this.#real.segment(input);
	}
}

class PlainSegments {
	readonly #input: string;

	constructor(input: string) {
		this.#input = input;
	}

	containing(index = 0): Segment | undefined {
		const input = this.#input;
		const segment = input[index];
		return segment === undefined ? undefined : {segment, index, input};
	}

	[Symbol.iterator](): Iterator<Segment> {
		const input = this.#input;
		return Array.from(input, (segment, index) => ({segment, index, input})).values();
	}
}
