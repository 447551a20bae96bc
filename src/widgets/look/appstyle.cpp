#include "widgets/look/appstyle.h"

#include "widgets/look/barstyle.h"
#include "widgets/look/buttonstyle.h"
#include "widgets/look/fieldstyle.h"
#include "widgets/look/focusring.h"
#include "widgets/look/markstyle.h"
#include "widgets/look/menustyle.h"
#include "widgets/look/stylepaint.h"
#include "widgets/look/tokens.h"
#include "widgets/look/viewstyle.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QPainter>
#include <QStyleOption>
#include <QTabBar>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

template <class Option>
const Option *as(const QStyleOption *option)
{
    return qstyleoption_cast<const Option *>(option);
}

} // namespace

AppStyle::AppStyle() : QProxyStyle(u"Fusion"_s) { }

AppStyle::~AppStyle() = default;

void AppStyle::polish(QApplication *app)
{
    QProxyStyle::polish(app);
    m_ring = std::make_unique<FocusRing>();
}

void AppStyle::unpolish(QApplication *app)
{
    m_ring.reset();
    QProxyStyle::unpolish(app);
}

void AppStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QTabBar *>(widget) || widget->inherits("QHeaderView"))
        widget->setAttribute(Qt::WA_Hover);
}

void AppStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_PanelLineEdit:
        if (const auto *frame = as<QStyleOptionFrame>(option))
            return fieldstyle::drawLineEdit(*frame, *painter, widget);
        break;
    case PE_Frame:
    case PE_FrameLineEdit:
        return fieldstyle::drawFrame(*option, *painter, widget);
    case PE_FrameFocusRect:
        if (qobject_cast<const QAbstractItemView *>(widget))
            viewstyle::drawItemFocus(*painter, option->rect, option->palette);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return markstyle::drawCheckBox(*option, *painter);
    case PE_IndicatorRadioButton:
        return markstyle::drawRadioButton(*option, *painter);
    case PE_IndicatorBranch:
        return viewstyle::drawBranch(*option, *painter);
    case PE_PanelItemViewItem:
    case PE_PanelItemViewRow:
        if (const auto *item = as<QStyleOptionViewItem>(option))
            return viewstyle::drawRow(*item, *painter);
        break;
    case PE_PanelMenu:
    case PE_FrameMenu:
    case PE_PanelTipLabel:
        return menustyle::drawPanel(*option, *painter);
    case PE_PanelScrollAreaCorner:
        return painter->fillRect(option->rect, barstyle::groundOf(*option, widget));
    case PE_FrameTabBarBase:
    case PE_FrameDefaultButton:
    case PE_FrameStatusBarItem:
    case PE_PanelStatusBar:
    case PE_PanelMenuBar:
        return;
    case PE_IndicatorArrowDown:
        return stylepaint::chevron(*painter, option->rect, Qt::DownArrow, tokens(option->palette).text);
    case PE_IndicatorArrowUp:
        return stylepaint::chevron(*painter, option->rect, Qt::UpArrow, tokens(option->palette).text);
    case PE_IndicatorArrowLeft:
        return stylepaint::chevron(*painter, option->rect, Qt::LeftArrow, tokens(option->palette).text);
    case PE_IndicatorArrowRight:
        return stylepaint::chevron(*painter, option->rect, Qt::RightArrow, tokens(option->palette).text);
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void AppStyle::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case CE_PushButton:
        if (const auto *button = as<QStyleOptionButton>(option))
            return buttonstyle::drawPushButton(*button, *painter, widget);
        break;
    case CE_ComboBoxLabel:
        if (const auto *combo = as<QStyleOptionComboBox>(option))
            return fieldstyle::drawComboLabel(*combo, *painter);
        break;
    case CE_ShapedFrame:
        if (const auto *frame = as<QStyleOptionFrame>(option);
            frame && (frame->frameShape == QFrame::HLine || frame->frameShape == QFrame::VLine)) {
            const bool lying = frame->frameShape == QFrame::HLine;
            return stylepaint::hairline(
                *painter, option->rect, lying ? Qt::TopEdge : Qt::LeftEdge, tokens(option->palette).edge);
        }
        break;
    case CE_MenuItem:
        if (const auto *item = as<QStyleOptionMenuItem>(option))
            return menustyle::drawItem(*item, *painter);
        break;
    case CE_MenuBarItem:
        if (const auto *item = as<QStyleOptionMenuItem>(option))
            return menustyle::drawBarItem(*item, *painter);
        break;
    case CE_MenuBarEmptyArea:
        return painter->fillRect(option->rect, tokens(option->palette).window);
    case CE_ProgressBar:
        if (const auto *bar = as<QStyleOptionProgressBar>(option))
            return barstyle::drawProgressBar(*bar, *painter);
        break;
    case CE_Splitter:
        return barstyle::drawSplitter(*option, *painter);
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        return viewstyle::drawHeaderSection(*option, *painter);
    case CE_HeaderLabel:
        if (const auto *header = as<QStyleOptionHeader>(option))
            return viewstyle::drawHeaderLabel(*header, *painter);
        break;
    case CE_TabBarTabShape:
        if (const auto *tab = as<QStyleOptionTab>(option))
            return viewstyle::drawTabShape(*tab, *painter);
        break;
    case CE_TabBarTabLabel:
        if (const auto *tab = as<QStyleOptionTab>(option))
            return viewstyle::drawTabLabel(*tab, *painter);
        break;
    case CE_FocusFrame:
        if (const auto *frame = qobject_cast<const QFocusFrame *>(widget))
            FocusRing::draw(*painter, *frame);
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void AppStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    switch (control) {
    case CC_ToolButton:
        if (const auto *button = as<QStyleOptionToolButton>(option))
            return buttonstyle::drawToolButton(*button, *painter, widget);
        break;
    case CC_ComboBox:
        if (const auto *combo = as<QStyleOptionComboBox>(option))
            return fieldstyle::drawCombo(*combo, *painter);
        break;
    case CC_SpinBox:
        if (const auto *box = as<QStyleOptionSpinBox>(option))
            return fieldstyle::drawSpinBox(*box, *painter);
        break;
    case CC_ScrollBar:
        if (const auto *bar = as<QStyleOptionSlider>(option))
            return barstyle::drawScrollBar(*bar, *painter, widget);
        break;
    case CC_Slider:
        if (const auto *slider = as<QStyleOptionSlider>(option))
            return barstyle::drawSlider(*slider, *painter, subControlRect(CC_Slider, option, SC_SliderHandle, widget));
        break;
    default:
        break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect AppStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents) {
        if (const auto *frame = as<QStyleOptionFrame>(option))
            return fieldstyle::lineEditContents(*frame);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect AppStyle::subControlRect(
    ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    switch (control) {
    case CC_ScrollBar:
        if (const auto *bar = as<QStyleOptionSlider>(option))
            return barstyle::scrollBarPart(*bar, part);
        break;
    case CC_ComboBox:
        if (const auto *combo = as<QStyleOptionComboBox>(option))
            return fieldstyle::comboPart(*combo, part);
        break;
    case CC_SpinBox:
        if (const auto *box = as<QStyleOptionSpinBox>(option))
            return fieldstyle::spinBoxPart(*box, part);
        break;
    case CC_ToolButton:
        if (const auto *button = as<QStyleOptionToolButton>(option); button && part == SC_ToolButtonMenu)
            return buttonstyle::toolButtonMenu(*button);
        break;
    default:
        break;
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QSize AppStyle::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &contents, const QWidget *widget) const
{
    switch (type) {
    case CT_PushButton:
        if (const auto *button = as<QStyleOptionButton>(option))
            return buttonstyle::pushButtonSize(*button);
        break;
    case CT_ToolButton:
        if (const auto *button = as<QStyleOptionToolButton>(option))
            return buttonstyle::toolButtonSize(*button, widget);
        break;
    case CT_LineEdit:
        if (const auto *frame = as<QStyleOptionFrame>(option))
            return fieldstyle::lineEditSize(*frame, contents);
        break;
    case CT_ComboBox:
        if (const auto *combo = as<QStyleOptionComboBox>(option))
            return fieldstyle::comboSize(*combo, contents);
        break;
    case CT_SpinBox:
        if (const auto *box = as<QStyleOptionSpinBox>(option))
            return fieldstyle::spinBoxSize(*box, contents);
        break;
    case CT_MenuItem:
        if (const auto *item = as<QStyleOptionMenuItem>(option))
            return menustyle::itemSize(*item, contents);
        break;
    case CT_MenuBarItem:
        return menustyle::barItemSize(contents);
    case CT_ProgressBar:
        if (const auto *bar = as<QStyleOptionProgressBar>(option))
            return barstyle::progressBarSize(*bar, contents);
        break;
    case CT_ItemViewItem: {
        const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return {size.width(), std::max(size.height(), extent::row)};
    }
    case CT_HeaderSection: {
        const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return {size.width() + space::small, std::max(size.height(), extent::header)};
    }
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, contents, widget);
}

int AppStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_DefaultFrameWidth: // so much that what scrolls stays clear of the frame's round corners
        return qobject_cast<const QAbstractScrollArea *>(widget) ? 2 : 1;
    case PM_ScrollBarExtent:
        return extent::scrollBar;
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ButtonDefaultIndicator:
    case PM_MenuBarPanelWidth:
    case PM_MenuBarItemSpacing:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarBaseOverlap:
        return 0;
    case PM_ScrollBarSliderMin: // of an area's least height, which has no arrows to hold; the thumb has its own
        return space::small;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return extent::indicator;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return space::small;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return extent::icon;
    case PM_SplitterWidth:
        return extent::splitter;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
    case PM_MenuBarHMargin:
        return space::tiny;
    case PM_MenuBarVMargin:
        return space::tiny / 2;
    case PM_ToolTipLabelFrameWidth:
        return space::tiny + 1;
    case PM_TabBarTabHSpace:
        return space::large;
    case PM_TabBarTabVSpace:
        return space::medium;
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return FocusRing::reach;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int AppStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_FocusFrame_AboveWidget:
    case SH_ItemView_ShowDecorationSelected:
    case SH_ScrollBar_MiddleClickAbsolutePosition:
        return 1;
    case SH_FocusFrame_Mask:
    case SH_ComboBox_Popup: // a list below the field
    case SH_EtchDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_Widget_Animation_Duration: // nothing here moves
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace signalbox
