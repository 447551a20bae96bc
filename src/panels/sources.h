#pragma once

#include <memory>
#include <typeindex>
#include <unordered_map>

namespace signalbox {

/// Where panels get their values from and write them to: each feature's abstract source, by its type. Filled with the
/// stores of one connection, or with canned answers in tests. Copies share the sources.
class Sources
{
public:
    template <typename Source>
    void add(std::shared_ptr<Source> source)
    {
        m_sources.insert_or_assign(std::type_index(typeid(Source)), std::move(source));
    }

    template <typename Source>
    bool has() const
    {
        return m_sources.contains(std::type_index(typeid(Source)));
    }

    /// Must be there: a panel that is registered without its stores is a mistake of the program (see app/features.cpp).
    template <typename Source>
    Source &get() const
    {
        return *static_cast<Source *>(m_sources.at(std::type_index(typeid(Source))).get());
    }

    template <typename Source>
    std::shared_ptr<Source> share() const
    {
        return std::static_pointer_cast<Source>(m_sources.at(std::type_index(typeid(Source))));
    }

private:
    std::unordered_map<std::type_index, std::shared_ptr<void>> m_sources;
};

} // namespace signalbox
