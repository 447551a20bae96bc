#pragma once

#include "domain/filter/filterlanguage.h"

namespace signalbox {

template <typename T>
void appendNewValue(QList<T> &list, const T &value)
{
    if (!list.contains(value))
        list.append(value);
}

/// Rules for the kinds of values that filters are made of. A Filter has `wanted` and `unwanted` of one type, its traits.
template <typename Language>
struct FilterRules {
    using Filter = typename Language::FilterType;
    using Vocabulary = typename Language::VocabularyType;
    using Traits = decltype(Filter::wanted);
    using Rule = typename Language::Rule;
    using Suggest = std::function<QList<FilterCandidate>(const Vocabulary &known)>;

    static Suggest always(const QList<FilterCandidate> &candidates)
    {
        return [candidates](const Vocabulary &) { return candidates; };
    }

    static Rule time(const FilterKeyInfo &key, std::optional<TimeBound> Filter::*bound, FilterTimeEnd end)
    {
        return {key,
            [=](const FilterItem &value, const FilterPlace &place, Filter &into) {
                return keep(readFilterTime(value.text(), end, place.moment),
                    [&](const TimeBound &read) { into.*bound = read; });
            },
            [=](const Filter &filter, bool, const FilterWriting &writing) {
                const auto &set = filter.*bound;
                return set ? QStringList{filterTimeText(*set, end, writing.zone, writing.written)} : QStringList();
            },
            always(timeCandidates(end))};
    }

    /// `read` is handed the text.
    template <typename Read, typename Print>
    static Rule range(const FilterKeyInfo &key, NumberRange Filter::*range, Read read, Print print,
        const QList<FilterCandidate> &candidates)
    {
        return {key,
            [=](const FilterItem &value, const FilterPlace &, Filter &into) {
                return keep(read(value.text()), [&](const NumberRange &numbers) { into.*range = numbers; });
            },
            [=](const Filter &filter, bool, const FilterWriting &) { return QStringList{print(filter.*range)}; },
            always(candidates)};
    }

    /// Words to look for.
    static Rule words(const FilterKeyInfo &key, QStringList Filter::*words)
    {
        return {key,
            [=](const FilterItem &value, const FilterPlace &, Filter &into) {
                return keep(readFilterWords(value), [&](const QString &text) { appendNewValue(into.*words, text); });
            },
            [=](const Filter &filter, bool, const FilterWriting &) { return filter.*words; }, {}};
    }

    /// Numbers of things; `wrong` says what one is.
    static Rule ids(const FilterKeyInfo &key, QList<qint64> Filter::*ids, const QString &wrong)
    {
        return {key,
            [=](const FilterItem &value, const FilterPlace &, Filter &into) -> FilterWrong {
                const auto id = readFilterId(value);
                if (!id)
                    return wrong;
                appendNewValue(into.*ids, *id);
                return std::nullopt;
            },
            [=](const Filter &filter, bool, const FilterWriting &) {
                QStringList texts;
                for (const qint64 id : filter.*ids)
                    texts.append(QString::number(id));
                return texts;
            },
            {}};
    }

    /// Values of a list of the traits; `read` is handed the text.
    template <typename T, typename Read, typename Print>
    static Rule trait(const FilterKeyInfo &key, QList<T> Traits::*list, Read read, Print print, const Suggest &suggest)
    {
        return {key,
            [=](const FilterItem &value, const FilterPlace &place, Filter &into) {
                Traits &traits = place.leftOut ? into.unwanted : into.wanted;
                return keep(read(value.text()), [&](const T &each) { appendNewValue(traits.*list, each); });
            },
            [=](const Filter &filter, bool leftOut, const FilterWriting &) {
                QStringList texts;
                for (const T &each : (leftOut ? filter.unwanted : filter.wanted).*list)
                    texts.append(print(each));
                return texts;
            },
            suggest};
    }

    /// Names that may be anything.
    static Rule names(const FilterKeyInfo &key, QStringList Traits::*list, const Suggest &suggest)
    {
        const auto asItIs = [](const QString &name) { return name; };
        return trait(
            key, list, [](const QString &name) { return FilterRead<QString>(name); }, asItIs, suggest);
    }

    /// One of a few words, each of which stands for the value in its place. `wrong`: see readFilterWord().
    template <typename T>
    static Rule choice(const FilterKeyInfo &key, QList<T> Traits::*list, const QList<T> &values,
        const QList<FilterWord> &words, const QString &wrong)
    {
        return trait(
            key, list,
            [=](const QString &text) {
                return readFilterWord(text, words, wrong).map([&](qsizetype index) { return values.at(index); });
            },
            [=](const T &value) { return words.value(values.indexOf(value)).name; }, always(wordCandidates(words)));
    }

private:
    template <typename T, typename Take>
    static FilterWrong keep(const FilterRead<T> &read, Take take)
    {
        if (!read)
            return read.error();
        take(*read);
        return std::nullopt;
    }
};

} // namespace signalbox
