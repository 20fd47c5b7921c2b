// The marks of ink-select-input's own rows, which this program replaces by its own.
export default {pointer: '>'};
