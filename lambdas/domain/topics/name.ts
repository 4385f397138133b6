import type { Topic } from '../../contracts/topic.ts';

/** What a topic is called: by the words that its texts have in common, else by the category of the first. */
export const nameOf = ({ label, category }: Pick<Topic, 'label' | 'category'>): string =>
  label === '' ? (category ?? '') : label;
