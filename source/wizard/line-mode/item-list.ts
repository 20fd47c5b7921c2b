// The items of a screen as a list numbered from 1, and the prompt below it.
import type {ChoiceItem, Choices} from '../choices/choices.ts';
import {cursorItem, type SelectState, visibleItems} from '../select-state.ts';
import type {OutputLine} from './output-line.ts';
import {plainCell, plainText} from './plain-text.ts';

/** So many items are listed at once: more are tiring to listen to. */
export const itemsAtOnce = 12;

/** The items from the one behind the first `from` to the last of `listed`; the one that Enter chooses is always among them. */
export function itemList(choices: Choices, select: SelectState, listed: number, from = 0): OutputLine[] {
	const items = visibleItems(choices, select);
	const chosen = choices.several ? undefined : cursorItem(choices, select);
	const isListed = (item: ChoiceItem, index: number) => index < listed || item === chosen;
	const rows = items.flatMap((item, index) =>
		index >= from && isListed(item, index) ? [{text: `${index + 1}. ${itemText(item, choices, select)}`}] : [],
	);
	const hidden = items.filter((item, index) => !isListed(item, index)).length;
	return hidden > 0
		? [...rows, {text: `${hidden} more ${hidden === 1 ? 'is' : 'are'} not listed. ${waysToHidden(choices)}`}]
		: rows;
}

const waysToHidden = ({filter}: Choices) => (filter ? 'Type text to search, or "more".' : 'Type "more" to list them.');

/** `platform opus. Opus 5.5, yours.` */
function itemText(
	{cells, checkId, disabledReason, detail}: ChoiceItem,
	{several}: Choices,
	select: SelectState,
): string {
	const [first = '', ...others] = cells.map(plainCell).filter(Boolean);
	const isChecked = checkId !== undefined && select.checked.includes(checkId);
	const sentences = [
		first,
		others.join(', '),
		several && checkId !== undefined ? (isChecked ? 'Selected' : 'Not selected') : '',
		disabledReason ? `Cannot be selected: ${plainText(disabledReason)}` : plainText(detail ?? ''),
	].filter(Boolean);
	return sentences.length === 1 ? first : sentences.map(asSentence).join(' ');
}

const asSentence = (text: string) => (/[.!?:]$/.test(text) ? text : `${text}.`);

/** `Number, text to search, or Enter for 1: ` */
export function promptText(choices: Choices, select: SelectState): string {
	const items = visibleItems(choices, select);
	const {filter, typed, several} = choices;
	if (several) return 'Numbers to select or deselect, or Enter to continue: ';
	const chosen = cursorItem(choices, select);
	const ways = [
		...(items.length > 0 ? ['number'] : []),
		...(filter ? ['text to search'] : []),
		...(typed ? [plainText(typed.what)] : []),
	];
	const enter = chosen && !chosen.disabledReason ? [`Enter for ${items.indexOf(chosen) + 1}`] : [];
	const [last, ...before] = [...ways, ...enter].reverse();
	const text = before.length > 0 ? `${before.reverse().join(', ')}, or ${last}` : (last ?? 'Enter');
	return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}: `;
}
