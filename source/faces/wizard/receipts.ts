// What is answered collapses to one line and stays visible, so that the end of a run reads like a receipt.
import type {View} from '../../setup/conversation.ts';

export type Receipt = {readonly name: string; readonly value: string};

export function receiptsOf(seen: View): Receipt[] {
	return seen.before
		.filter(({page}) => page.id !== 'review')
		.map(({page, asked}) => {
			const shown = asked.flatMap(({question, given}) => {
				if (!given) return [];
				const value = question.show(given.value as never, seen.context);
				return [{name: question.name, value, telling: given.from !== 'default', pin: question.pins}];
			});
			const [first] = shown;
			if (!page.group) return {name: first?.name ?? page.id, value: first?.value ?? ''};
			const told = shown.filter(({telling}, at) => at === 0 || telling);
			const values = told.map(({value, pin}) => (pin ? (value.split(' · ')[0] ?? value) : value));
			return {name: groupNames[page.id] ?? page.id, value: [...new Set(values)].join(', ')};
		});
}

const groupNames: Readonly<Record<string, string>> = {tiers: 'Tiers', caching: 'Caching', where: 'Write to'};
