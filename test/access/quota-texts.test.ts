// Tokens per minute in words, for each way of calling a model and where no quota has its name.
import {expect, test} from 'vitest';
import {quotasText, quotaText} from '../../source/access/quota-sentences.ts';
import {modelQuotas} from '../../source/access/turn-quotas.ts';
import {enter, forever} from '../account/in-world.ts';
import {application, haiku, opus, sonnet, system} from '../bedrock/profiles.ts';

const region = 'us-west-2';

test('each way of calling has its words, and a model without a quota says what cannot be told', async () => {
	const {account, target} = await enter('healthy');
	const quotas = await account.tokenQuotas(target, forever);
	const profiles = [
		system('global', opus, region),
		system('us', sonnet, region),
		{
			...application('team', 'anthropic.claude-opus-4-8', region),
			modelArns: [`arn:aws:bedrock:${region}::foundation-model/anthropic.claude-opus-4-8`],
		},
		system('us', haiku, region),
	];
	const roles = profiles.map((profile) => ({role: 'primary', pin: profile.id, region, profile}));
	const withoutHaiku = quotas.filter(({name}) => !name.includes('Haiku'));
	const rows = modelQuotas(roles, () => withoutHaiku);
	expect([...rows.map(quotaText), quotasText(rows)]).toMatchInlineSnapshot(`
		[
		  "Opus 5.5, global: 30,000,000 tokens per minute; one turn reserves about 148,000; each token of output counts as 10 in the end",
		  "Sonnet 5.5, cross-region: 6,000,000 tokens per minute; one turn reserves about 148,000; each token of output counts as 10 in the end",
		  "Opus 4.8, on demand: 6,000,000 tokens per minute; one turn reserves about 84,000; each token of output counts as 15 in the end",
		  "Haiku 4.5, cross-region: no quota has the name of this model, so its tokens per minute cannot be told; one turn reserves about 52,000",
		  "Tokens per minute: Opus 5.5 30,000,000 (one turn reserves about 148,000), Sonnet 5.5 6,000,000 (148,000), Opus 4.8 6,000,000 (84,000), Haiku 4.5 cannot be told (52,000).",
		]
	`);
});
