// Where a value comes from, word for word as the review and the wizard show it.
import {describe, expect, test} from 'vitest';
import {sourceText} from '../../source/conversation/answer-source.ts';
import type {AnswerSource} from '../../source/conversation/answers.ts';

const sources: Readonly<Record<AnswerSource, true>> = {
	you: true,
	flag: true,
	'set now': true,
	counterpart: true,
	'last time': true,
	environment: true,
	'aws config': true,
	suggested: true,
	default: true,
};

describe('sourceText', () => {
	test('every source has its words', () => {
		const texts = Object.keys(sources).map((from) => `${from} -> ${sourceText({from: from as AnswerSource})}`);
		expect(texts.join('\n')).toMatchInlineSnapshot(`
			"you -> you chose it
			flag -> from the command line
			set now -> as it is now
			counterpart -> its counterpart in this region
			last time -> same as last time
			environment -> from the environment
			aws config -> from your AWS profile
			suggested -> suggested
			default -> default"
		`);
	});

	test('a reason is added to the source, but a reason from the AWS configuration says enough by itself', () => {
		const texts = Object.keys(sources).map((from) => sourceText({from: from as AnswerSource, why: 'the reason'}));
		expect(texts.join('\n')).toMatchInlineSnapshot(`
			"you chose it: the reason
			from the command line: the reason
			as it is now: the reason
			its counterpart in this region: the reason
			same as last time: the reason
			from the environment: the reason
			the reason
			suggested: the reason
			default: the reason"
		`);
	});
});
