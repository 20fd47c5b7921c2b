// A web page instead of an answer of AWS comes from a proxy or filter.
import {refusalCheck} from '../../refusal-check.ts';

export const blockPage = refusalCheck({
	id: 'block-page',
	title: 'AWS itself answers',
	causes: ['not-aws'],
	say: () => 'A proxy or filter answers instead of AWS',
	next: (_, {region}) => [
		{say: `have bedrock-runtime.${region}.amazonaws.com and bedrock.${region}.amazonaws.com allowed`},
	],
});
