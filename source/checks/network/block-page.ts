// N7: a web page instead of an answer of AWS comes from a proxy or filter.
import {refusedCheck} from '../refused.ts';

export const check = refusedCheck({
	id: 'block-page',
	catalogue: 'N7',
	title: 'AWS itself answers',
	kinds: ['html'],
	say: () => 'A proxy or filter answers instead of AWS',
	next: (_, {region}) => [
		{say: `have bedrock-runtime.${region}.amazonaws.com and bedrock.${region}.amazonaws.com allowed`},
	],
});
