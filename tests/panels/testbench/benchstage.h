#pragma once

#include "panels/panelstage.h"
#include "panels/testbench/answerview.h"
#include "panels/testbench/inlinequestion.h"
#include "widgets/json/jsonview.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTemporaryDir>

namespace signalbox::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

inline const QString secret = u"whsec_c2lnbmFsYm94IHRlc3Qga2V5IDAxMjM0NTY3ODk="_s;

/// The test bench on canned answers.
struct Bench : Stage {
    QTemporaryDir folder;

    Bench()
    {
        context.capabilities = [] {
            Capabilities all;
            all.functions = {u"public.test_webhook"_s, u"public.send_webhook_with_retry"_s};
            all.sandbox = true;
            return all;
        };
        context.liveInterval = 20ms;
        context.settings = std::make_shared<QSettings>(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    }
    ~Bench() { panel.reset(); } // writes into the folder
    bool openBench()
    {
        context.liveInterval = 1h;
        const bool opened = open(u"testbench"_s);
        context.liveInterval = 20ms;
        return opened;
    }
    void write(const QString &name, const QString &text) const
    {
        auto *edit = named<QLineEdit>(name);
        QVERIFY2(edit, qPrintable(name));
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    void writePayload(const QString &text) const
    {
        auto *edit = named<QPlainTextEdit>(u"Payload"_s);
        edit->selectAll();
        edit->insertPlainText(text);
    }
    void choose(const QString &name, const QString &text) const
    {
        auto *box = named<QComboBox>(name);
        const int index = box->findText(text);
        QVERIFY2(index >= 0, qPrintable(text));
        box->setCurrentIndex(index);
        emit box->activated(index); // as a click in the list does
    }
    QString headline() const { return panel->findChild<AnswerView *>()->headline(); }
    QString summary() const { return panel->findChild<AnswerView *>()->summary(); }
    InlineQuestion *question() const
    {
        for (auto *one : panel->findChildren<InlineQuestion *>()) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    bool becomes(const QString &wanted) const
    {
        return QTest::qWaitFor([&] { return headline() == wanted; });
    }
    QPlainTextEdit *shown(const QString &name) const { return named<QPlainTextEdit>(name); }
    QString read(const QString &name) const
    {
        const auto *view = named<JsonView>(name);
        return view && QTest::qWaitFor([view] { return view->isReady(); }) ? view->shownText() : QString();
    }
};

} // namespace signalbox::test
