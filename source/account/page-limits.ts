// A list that never ends is no list of AWS's: the same page again and again, or ever new ones.
import {notAnAnswer} from './answer-shape.ts';

/** Of 1,000 entries each; AWS allows an account fewer inference profiles than that (Bedrock quotas). */
const mostPages = 100;

/** To be called with the token of every next page. @throws an error that is told as the fault of whoever answers */
export function createPageLimit(): (nextToken: string) => void {
	const seen = new Set<string>();
	return (nextToken) => {
		const isRepeated = seen.has(nextToken);
		seen.add(nextToken);
		if (!isRepeated && seen.size < mostPages) return;
		const what = isRepeated ? 'gives the same page again and again' : `has more than ${mostPages} pages`;
		throw notAnAnswer(`the list ${what}: AWS, or a proxy on the way, does not answer as it should`);
	};
}
