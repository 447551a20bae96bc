#pragma once

#include "panels/functions/functioncard.h"
#include "panels/panelstage.h"
#include "widgets/state/statenotice.h"

#include <QLineEdit>

namespace signalbox::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The Functions panel on its samples, and what can be read and pressed there.
struct FunctionStage : Stage {
    FunctionStage() { ready = open(u"functions"_s); }

    bool ready = false;
    FunctionCard *card(const QString &name) const
    {
        for (auto *card : panel->findChildren<FunctionCard *>()) {
            if (card->function().name == name)
                return card;
        }
        return nullptr;
    }
    /// What a card says under that accessible name.
    QString said(const QString &function, const QString &about) const
    {
        for (const auto *label : card(function)->findChildren<PlainLabel *>()) {
            if (label->accessibleName() == about && label->isVisible())
                return label->plainText();
        }
        return {};
    }
    bool press(const QString &accessibleName) const
    {
        auto *button = named<QAbstractButton>(accessibleName);
        if (!button || !button->isVisible() || !button->isEnabled())
            return false;
        QTest::mouseClick(button, Qt::LeftButton);
        return settle();
    }
    TableView *table() const { return named<TableView>(u"Invocations"_s); }
    QString cell(int row, const QString &column) const
    {
        const QAbstractItemModel *model = table()->model();
        for (int i = 0; i < model->columnCount(); ++i) {
            if (model->headerData(i, Qt::Horizontal).toString() == column)
                return model->index(row, i).data().toString();
        }
        return u"no such column"_s;
    }
    QString detail(const QString &name) const
    {
        const auto *label = named<PlainLabel>(name);
        return label && label->isVisible() ? label->plainText() : QString();
    }
    template <typename D>
    D *openDialog(const QString &button)
    {
        if (!click(button))
            return nullptr;
        return panel->findChild<D *>();
    }
};

inline QAbstractButton *buttonIn(const QWidget &widget, const QString &text)
{
    for (auto *button : widget.findChildren<QAbstractButton *>()) {
        if ((button->text() == text || button->accessibleName() == text) && button->isVisible())
            return button;
    }
    return nullptr;
}

inline QLineEdit *fieldIn(const QWidget &widget, const QString &name)
{
    for (auto *field : widget.findChildren<QLineEdit *>()) {
        if (field->accessibleName() == name)
            return field;
    }
    return nullptr;
}

inline QString noticeIn(const QWidget &widget, const QString &about)
{
    for (const auto *notice : widget.findChildren<StateNotice *>()) {
        if (notice->about() == about && notice->isVisible())
            return notice->findChild<PlainLabel *>()->plainText();
    }
    return {};
}

/// What the test bench says of a test that was answered so.
inline SendAnswer answered(int status, const QString &body)
{
    SendAnswer answer;
    answer.way = SendWay::Database;
    answer.stage = status < 300 ? SendStage::Answered : SendStage::UnderWay;
    answer.status = status;
    answer.body = body;
    answer.words = status < 300 ? QString() : u"HTTP %1"_s.arg(status);
    answer.phases = {{SendPhase::Settling, 340ms}};
    answer.attempts = 1;
    return answer;
}

} // namespace signalbox::test
