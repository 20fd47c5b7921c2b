// What a proof of prompt caching will cost, in words: shown before anything is sent.
import {type CacheLifetime, readRatio, writeRatio} from '../../bedrock/cache-cost.ts';
import {listPriceDate} from '../../bedrock/model-knowledge.ts';
import {extraReads, type NotTested, type PlannedModel} from './plan.ts';

export const lifetimeText: Readonly<Record<CacheLifetime, string>> = {'5m': '5 minutes', '1h': '1 hour'};

const whyNotTested: Readonly<Record<NotTested, string>> = {
	'switched off': 'not called: caching is off',
	'refuses caching': 'refused, because the call asked for prompt caching',
	'no access': 'not called: its smallest call was not answered',
	mantle: 'not called: bedrock-mantle is not tested',
};

export const notTestedText = (reason: NotTested): string => whyNotTested[reason];

/** `platform opus (primary, opus)`. */
export const modelText = ({name, roles}: Pick<PlannedModel, 'name' | 'roles'>): string =>
	`${name} (${roles.join(', ')})`;

export const countText = (count: number): string => count.toLocaleString('en-US');

/** `1.2 cents`, `$2.10`, `less than 0.1 cents`. */
function dollarsText(dollars: number): string {
	const cents = dollars * 100;
	if (cents < 0.1) return 'less than 0.1 cents';
	return cents < 100 ? `${cents.toFixed(1)} cents` : `$${dollars.toFixed(2)}`;
}

/** A row for each model: which one, how it is billed, and the price. */
export const priceRows = (plan: readonly PlannedModel[]): string[][] =>
	plan.map((model) => {
		const {price, notTested} = model;
		if (notTested) return [modelText(model), notTestedText(notTested), ''];
		return [
			modelText(model),
			`${price.calls} calls, like ${countText(Math.round(price.inputTokens / 100) * 100)} input tokens`,
			price.dollars === undefined ? 'price not known' : dollarsText(price.dollars),
		];
	});

/** `12 calls, about 4.3 cents`, and the models whose price nobody has published. */
export function totalText(plan: readonly PlannedModel[]): string {
	const called = calledIn(plan);
	const priced = called.filter(({price}) => price.dollars !== undefined);
	const unknown = called.filter(({price}) => price.dollars === undefined).map(({name}) => name);
	return [
		`${called.reduce((sum, {price}) => sum + price.calls, 0)} calls`,
		...(priced.length > 0 ? [`about ${dollarsText(sumOf(priced, 'dollars'))}`] : []),
		...(unknown.length > 0 ? [`the price of ${unknown.join(', ')} is not known`] : []),
	].join(', ');
}

const calledIn = (plan: readonly PlannedModel[]) => plan.filter(({lifetimes}) => lifetimes.length > 0);

const sumOf = (models: readonly PlannedModel[], of: 'dollars' | 'mostDollars') =>
	models.reduce((sum, {price}) => sum + (price[of] ?? 0), 0);

/** What the rows come to, and what they are made of: a sentence or two each. */
export function priceNotes(plan: readonly PlannedModel[]): string[] {
	const called = calledIn(plan);
	if (called.length === 0) return ['No model is called.'];
	const priced = called.filter(({price}) => price.dollars !== undefined);
	const of = priced.length === called.length ? 'in all' : 'for the models whose price is known';
	const most = priced.length > 0 ? `; at most about ${dollarsText(sumOf(priced, 'mostDollars'))} ${of}` : '';
	return [
		`${totalText(plan)}.`,
		`Writing to the cache costs ${writeRatio['5m']} times the input price, or ${writeRatio['1h']} times for ${lifetimeText['1h']}; reading costs ${readText(called)} times. A prompt that is not read is sent up to ${extraReads} more times${most}.`,
		...(priced.length > 0
			? [
					`Anthropic's price list of ${listPriceDate}. AWS bills about 10% more for inference profiles that stay in one geography.`,
				]
			: []),
	];
}

function readText(called: readonly PlannedModel[]): string {
	const ratios = called.map(({model}) => readRatio(model));
	const [least, most] = [Math.min(...ratios), Math.max(...ratios)];
	return least === most ? `${most}` : `${least} to ${most}`;
}
